import { useQuery } from '@tanstack/react-query';
import { SOON_DAYS } from '../../../../shared/domain/soon.ts';
import { api } from '../../api/query.ts';

/** The board shows the most pressing; the rest is counted by the people it belongs to. */
const MOST = 100;

export function useDue() {
  return useQuery(api.applicants.due.queryOptions({ input: { days: SOON_DAYS, limit: MOST } }));
}

export type Due = NonNullable<ReturnType<typeof useDue>['data']>['due'][number];
