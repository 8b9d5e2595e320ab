import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from './query.ts';

/** What this host can do beyond the page; undefined for the first moment. */
export function useHostInfo() {
  return useQuery(api.host.info.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data;
}

export function useChooseFolder() {
  return useMutation(api.host.chooseFolder.mutationOptions());
}

export function useShowInFolder() {
  return useMutation(api.host.showInFolder.mutationOptions());
}
