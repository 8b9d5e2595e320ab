import { useMutation, useQuery } from '@tanstack/react-query';
import { api, queryClient } from '../../api/query.ts';

export function useRestart() {
  return useMutation(api.host.restart.mutationOptions());
}

export function useChoices() {
  return useQuery(api.host.choices.queryOptions());
}

export function useChoose() {
  return useMutation(
    api.host.choose.mutationOptions({
      onSuccess: (choices) => queryClient.setQueryData(api.host.choices.queryKey(), choices),
    }),
  );
}

/** Made anew each time the page is opened: it says how things are now. */
export function useReport() {
  return useQuery(api.host.report.queryOptions({ staleTime: 0 }));
}

export function useShowLogs() {
  return useMutation(api.host.showLogs.mutationOptions());
}
