import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/query.ts';

export function useAppVersion(): string | undefined {
  return useQuery(api.host.info.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data?.version;
}
