import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}

/** Nothing here yet: says what to do first. */
export function EmptyState({ icon, title, lead, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <div className="empty-icon" aria-hidden>
        {icon}
      </div>
      <h2>{title}</h2>
      <p>{lead}</p>
      {children}
    </div>
  );
}
