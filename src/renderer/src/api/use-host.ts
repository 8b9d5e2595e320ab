import { useMutation, useQuery } from '@tanstack/react-query';
import { api, queryClient } from './query.ts';

// It never changes while the page is open, so it is asked once.
const infoOptions = () => api.host.info.queryOptions({ staleTime: Number.POSITIVE_INFINITY });

/** What this host can do beyond the page; undefined for the first moment. */
export function useHostInfo() {
  return useQuery(infoOptions()).data;
}

/** The same outside of a component. */
export async function readHostInfo() {
  return await queryClient.fetchQuery(infoOptions());
}

export function useChooseFolder() {
  return useMutation(api.host.chooseFolder.mutationOptions());
}

export function useShowInFolder() {
  return useMutation(api.host.showInFolder.mutationOptions());
}
