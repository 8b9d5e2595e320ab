import { useQuery } from '@tanstack/react-query';
import { api } from './query.ts';

/** Whether the open vault lies where nothing can be written: then what adds or removes is not offered. */
export function useIsReadOnly(): boolean {
  // Whoever stands at the gate keeps it fresh; here it is only read.
  const { data } = useQuery(api.vault.status.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  return data?.vault.readOnly === true;
}
