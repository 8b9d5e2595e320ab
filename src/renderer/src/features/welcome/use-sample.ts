import { useMutation, useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../../api/query.ts';

// A person with papers and programs came or went: any page may show something of it.
const refresh = () => queryClient.invalidateQueries();

/** The sample's id; null while there is none, undefined until that is known. */
export function useSampleId(): string | null | undefined {
  return useQuery(api.samples.show.queryOptions()).data?.applicantId;
}

export function useAddSample() {
  return useMutation(api.samples.add.mutationOptions({ onSuccess: refresh }));
}

export function useRemoveSample() {
  return useMutation(api.samples.remove.mutationOptions({ onSuccess: refresh }));
}
