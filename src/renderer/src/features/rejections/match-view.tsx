import { useTranslation } from 'react-i18next';
import { Source } from '../../ui/findings.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Match } from './use-rejections.ts';

function MatchText({ match }: { readonly match: Match }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <div className="match">
      <p className="finding-message">
        {text(match.meaning)}{' '}
        <span className="hint">{t('rejections.match', { percent: Math.round(match.score * 100) })}</span>
      </p>
      <p className="finding-fix">
        <span className="finding-label">{t('common.fix')}</span> {text(match.fix)}
      </p>
      <Source source={match.source} confidence={match.confidence} ruleId={match.reasonId} />
    </div>
  );
}

/** What a refusal most likely means, and folded away what else it may mean; honest where it is none of the known ones. */
export function MatchView({ matches }: { readonly matches: readonly Match[] }) {
  const { t } = useTranslation();
  const [first, ...others] = matches;
  if (!first) return <p>{t('rejections.noMatch')}</p>;
  return (
    <div className="stack-tight">
      <MatchText match={first} />
      {others.length > 0 ? (
        <details className="notes">
          <summary>{t('rejections.others', { total: others.length })}</summary>
          {others.map((match) => (
            <MatchText key={match.reasonId} match={match} />
          ))}
        </details>
      ) : null}
    </div>
  );
}
