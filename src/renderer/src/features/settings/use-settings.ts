import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/query.ts';

export function useRules() {
  return useQuery(api.rules.show.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
}

export type Rules = NonNullable<ReturnType<typeof useRules>['data']>['rules'];

export function useAppVersion(): string | undefined {
  return useQuery(api.host.info.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data?.version;
}
