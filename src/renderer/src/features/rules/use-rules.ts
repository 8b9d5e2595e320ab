import { useMutation, useQuery } from '@tanstack/react-query';
import type { RuleTable } from '../../../../shared/domain/rules/rule-tables.ts';
import { api, queryClient } from '../../api/query.ts';

export function useRules() {
  return useQuery(api.rules.show.queryOptions());
}

export type Rules = NonNullable<ReturnType<typeof useRules>['data']>['rules'];

export function useRows(table: RuleTable) {
  return useQuery(api.rules.rows.queryOptions({ input: { table } }));
}

export type RuleRow = NonNullable<ReturnType<typeof useRows>['data']>['rows'][number];

/** Everything that was checked may come out otherwise with other rules. */
const onSuccess = () => queryClient.invalidateQueries();

export function useCompare() {
  return useMutation(api.rules.compare.mutationOptions());
}

export type Comparison = NonNullable<ReturnType<typeof useCompare>['data']>;

export function useImport() {
  return useMutation(api.rules.import.mutationOptions({ onSuccess }));
}

export function useReset() {
  return useMutation(api.rules.reset.mutationOptions({ onSuccess }));
}

export function useOverride() {
  return useMutation(api.rules.override.mutationOptions({ onSuccess }));
}

export function useRemoveOverride() {
  return useMutation(api.rules.removeOverride.mutationOptions({ onSuccess }));
}
