import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { api } from '../../api/query.ts';

const SHOWN_PEOPLE = 6;
const SHOWN_PROGRAMS = 6;

/** The people and the programs that fit what was typed; before anything is typed, who was changed last. */
export function useFound(typed: string) {
  const search = typed.trim().slice(0, 200);
  const people = useQuery(
    api.applicants.list.queryOptions({
      input: { search, sort: search === '' ? 'changed' : 'name', limit: SHOWN_PEOPLE },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  const programs = useQuery(
    api.programs.search.queryOptions({
      input: search === '' ? skipToken : { text: search, limit: SHOWN_PROGRAMS },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  return {
    people: people.data?.applicants ?? [],
    programs: search === '' ? [] : (programs.data?.programs ?? []),
    isSettled: !people.isFetching && !programs.isFetching,
  };
}
