import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ApplicantQuery } from '../../../../shared/domain/applicants/applicant-list.ts';
import { api } from '../../api/query.ts';
import { laterPages, PAGE_SIZE, type PageRange } from './pages-of.ts';

type Choice = Pick<ApplicantQuery, 'search' | 'state' | 'sort'>;

// Anything on any page may have changed what a card says.
function pageOptions(choice: Choice, page: number) {
  return api.applicants.board.queryOptions({
    input: { ...choice, offset: page * PAGE_SIZE, limit: PAGE_SIZE },
    staleTime: 0,
  });
}

/** The first page and how many there are; what was there before stays in sight while another question is answered. */
export function useFirstPage(choice: Choice) {
  return useQuery({ ...pageOptions(choice, 0), placeholderData: keepPreviousData });
}

export type Card = NonNullable<ReturnType<typeof useFirstPage>['data']>['cards'][number];

/** The cards of some pages of the list, by their place in the whole, as far as they have been read. */
export function useCards(
  choice: Choice,
  first: readonly Card[],
  range: PageRange,
): (place: number) => Card | undefined {
  const pages = laterPages(range);
  const answers = useQueries({ queries: pages.map((page) => pageOptions(choice, page)) });
  return (place) => {
    const page = Math.floor(place / PAGE_SIZE);
    const cards = page === 0 ? first : answers[pages.indexOf(page)]?.data?.cards;
    return cards?.[place % PAGE_SIZE];
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
