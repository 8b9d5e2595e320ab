import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApplicantQuery } from '../../../../shared/domain/applicants/applicant-list.ts';
import { api } from '../../api/query.ts';
import { pagesOf } from './pages-of.ts';

/** Small pages: each is read, sent and taken in between two frames of a scroll (60 a page cost frames over 50 ms). */
const PAGE = 20;

type Choice = Pick<ApplicantQuery, 'search' | 'state' | 'sort'>;

// Anything on any page may have changed what a card says.
function pageOptions(choice: Choice, page: number) {
  return api.applicants.board.queryOptions({
    input: { ...choice, offset: page * PAGE, limit: PAGE },
    staleTime: 0,
  });
}

/** The first page and how many there are; what was there before stays in sight while another question is answered. */
export function useFirstPage(choice: Choice) {
  return useQuery({ ...pageOptions(choice, 0), placeholderData: keepPreviousData });
}

export type Card = NonNullable<ReturnType<typeof useFirstPage>['data']>['cards'][number];

/** Pages are read this much before they come into sight: a card that waits for its content is drawn twice. */
const AHEAD = 2 * PAGE;

/** The cards between two places of the whole list, as far as they have been read; the first page is already there. */
export function useCards(
  choice: Choice,
  first: readonly Card[],
  { from, to, total }: { readonly from: number; readonly to: number; readonly total: number },
) {
  const pages = pagesOf({ from: Math.max(0, from - AHEAD), to: Math.min(total, to + AHEAD) }, PAGE);
  const answers = useQueries({ queries: pages.map((page) => pageOptions(choice, page)) });
  return (place: number): Card | undefined => {
    const page = Math.floor(place / PAGE);
    const cards = page === 0 ? first : answers[pages.indexOf(page)]?.data?.cards;
    return cards?.[place % PAGE];
  };
}

/** The name of a province by its code. */
export function useProvinceNames(): (code: string) => string | undefined {
  const { data } = useQuery(api.rules.show.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const provinces = data?.rules.provinces;
  return useMemo(() => {
    const names = new Map(provinces?.map(({ code, name }) => [code, name]));
    return (code) => names.get(code);
  }, [provinces]);
}
