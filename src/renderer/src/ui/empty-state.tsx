import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: ReactNode;
  /** Left out where the page's own title says it. */
  readonly title?: string;
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
      {title ? <h2>{title}</h2> : null}
      <p>{lead}</p>
      {children}
    </div>
  );
}
