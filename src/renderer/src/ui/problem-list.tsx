import { useTranslation } from 'react-i18next';
import { countProblems } from './count-problems.ts';

/** What a check of a vault or a backup found, in words: each kind once. */
export function ProblemList({ problems }: { readonly problems: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <ul>
      {countProblems(problems).map(({ kind, total }) => (
        <li key={kind}>{t(`vault.problem-${kind}`, { total })}</li>
      ))}
    </ul>
  );
}
