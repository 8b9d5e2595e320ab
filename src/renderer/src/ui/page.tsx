import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export interface Crumb {
  readonly label: string;
  /** Where it leads; the last one is the page itself and leads nowhere. */
  readonly to?: string;
}

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** How it stands, in a badge beside the title. */
  readonly state?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ReactNode;
  /** For the board and for editors, which need more than a line of text. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav className="crumbs" aria-label={t('app.where')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={`${crumb.to ?? ''}${crumb.label}`} title={crumb.label}>
            {crumb.to === undefined ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <Link to={crumb.to}>{crumb.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One page: who and where, the title, what can be done here. */
export function Page({ title, lead, state, crumbs, actions, isWide = false, children }: PageProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className={isWide ? 'page page-wide' : 'page'}>
      {crumbs ? <Crumbs crumbs={crumbs} /> : null}
      <header className="page-head">
        <div className="page-title">
          <div className="row">
            <h1 title={title}>{title}</h1>
            {state}
          </div>
          {lead ? <p className="lead">{lead}</p> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}
