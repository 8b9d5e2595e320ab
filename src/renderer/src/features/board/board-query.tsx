import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type {
  ApplicantQuery,
  ApplicantSort,
  ApplicantState,
} from '../../../../shared/domain/applicants/applicant-list.ts';
import { useTypedText } from '../../ui/use-typed-text.ts';

const REST_MS = 120;
const MOST_TYPED = 200;

type Choice = Pick<ApplicantQuery, 'search' | 'state' | 'sort'>;

interface BoardQuery {
  readonly choice: Choice;
  readonly typed: ReturnType<typeof useTypedText>;
  readonly chooseState: (state: ApplicantState | null) => void;
  readonly chooseSort: (sort: ApplicantSort) => void;
  /** Whether this is less than everybody. */
  readonly isNarrowed: boolean;
}

const BoardQueryContext = createContext<BoardQuery | null>(null);

/**
 * Keeps what was searched for while the person looks at somebody and comes back. In memory and not in the address: a
 * browser remembers addresses, and a name has no business there.
 */
export function BoardQueryProvider({ children }: { readonly children: ReactNode }) {
  const typed = useTypedText('', REST_MS);
  const [state, chooseState] = useState<ApplicantState | null>(null);
  const [sort, chooseSort] = useState<ApplicantSort>('due');
  const search = typed.settled.trim().slice(0, MOST_TYPED);
  const choice = useMemo(() => ({ search, state, sort }), [search, state, sort]);
  const isNarrowed = search !== '' || state !== null;
  return (
    <BoardQueryContext value={{ choice, typed, chooseState, chooseSort, isNarrowed }}>{children}</BoardQueryContext>
  );
}

export function useBoardQuery(): BoardQuery {
  const query = useContext(BoardQueryContext);
  if (!query) throw new Error('the board is drawn outside of its provider');
  return query;
}
