import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/query.ts';

/** The verdict over one name. */
export type NameCheck = Awaited<ReturnType<typeof api.names.check.call>>['names'][number];

/** The check of one name while it is typed; nothing typed, nothing asked. */
export function useNameCheck(name: string, filingProvince: string | null) {
  const input = name.trim() === '' ? skipToken : { names: [name], filingProvince };
  const query = useQuery(api.names.check.queryOptions({ input, placeholderData: keepPreviousData }));
  return { error: query.error, check: name.trim() === '' ? undefined : query.data?.names[0] };
}

/** A name that was suggested. */
export type NameSuggestion = Awaited<ReturnType<typeof api.names.suggest.call>>['suggestions'][number];

/** A pause between keys; what an input method has composed is checked at once. */
export const NAME_REST_MS = 40;
const SUGGESTED = 8;

/** Suggestions, one batch after the other. */
export function useNameSuggestions() {
  const [seed, setSeed] = useState(1);
  const mutation = useMutation(api.names.suggest.mutationOptions());
  return {
    names: mutation.data?.suggestions ?? [],
    error: mutation.error,
    isPending: mutation.isPending,
    next: (topic: string) => {
      mutation.mutate({ topic, count: SUGGESTED, seed });
      setSeed(seed + 1);
    },
  };
}

/** The rules that only a look into WeChat answers. */
export function useLookUpRules() {
  const rules = useQuery(api.rules.show.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data?.rules.nameRules;
  return rules?.filter(({ instead }) => instead === 'look-up') ?? [];
}

/** The check of a whole list. */
export function useNameChecks() {
  return useMutation(api.names.check.mutationOptions());
}

export function useProvinces() {
  return useQuery(api.rules.show.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data?.rules.provinces ?? [];
}
