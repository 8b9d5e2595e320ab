import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title?: ReactNode;
  readonly lead?: ReactNode;
  readonly extra?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A titled card; every block of a page is one. */
export function Panel({ title, lead, extra, className, children }: PanelProps) {
  const id = useId();
  const classes = className ? `panel ${className}` : 'panel';
  if (!title) return <div className={classes}>{children}</div>;
  return (
    <section className={classes} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {extra}
        {lead ? <p className="panel-lead">{lead}</p> : null}
      </header>
      {children}
    </section>
  );
}
