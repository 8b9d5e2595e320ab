import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { RuleTable } from '../../../../shared/domain/rules/rule-tables.ts';
import type { Text } from '../../../../shared/domain/text.ts';
import { api } from '../../api/query.ts';
import { languageNow } from '../../ui/i18n.ts';
import type { Speech } from './change-words.ts';

const LATEST = 200;

/** What was done with this person's data, the latest first; anything on the other tabs may have added to it. */
export function useHistory(applicantId: ApplicantId) {
  return useQuery(api.history.list.queryOptions({ input: { applicantId, limit: LATEST }, staleTime: 0 }));
}

function useTitles(table: RuleTable): (id: string) => Text | undefined {
  const { data } = useQuery(api.rules.rows.queryOptions({ input: { table }, staleTime: Number.POSITIVE_INFINITY }));
  return (id) => data?.rows.find((row) => row.id === id)?.title;
}

/** What changes are said with: the language of the page, and the names that the rules give to codes. */
export function useSpeech(): Speech {
  const { t } = useTranslation();
  const categories = useTitles('categories');
  const { data } = useQuery(api.rules.show.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  return {
    t,
    language: languageNow(),
    provinceOf: (code) => data?.rules.provinces.find((province) => province.code === code)?.name,
    stepOf: useTitles('steps'),
    categoryOf: (id) => categories(`content-${id}`),
  };
}
