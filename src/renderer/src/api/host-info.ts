import { useQuery } from '@tanstack/react-query';
import { api, queryClient } from './query.ts';

const options = () => api.host.info.queryOptions({ staleTime: Number.POSITIVE_INFINITY });

/** What the host can do. It never changes while the page is open, so it is asked once. */
export function useHostInfo() {
  return useQuery(options()).data;
}

/** The same outside of a component. */
export async function readHostInfo() {
  return await queryClient.fetchQuery(options());
}
