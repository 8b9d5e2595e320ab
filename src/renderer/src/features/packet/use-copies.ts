import { useMutation, useQuery } from '@tanstack/react-query';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { api, queryClient } from '../../api/query.ts';

/** Which values were typed into the console already. */
export interface CopiedValues {
  readonly has: (field: string) => boolean;
  readonly set: (field: string, isCopied: boolean) => void;
  readonly clear: () => void;
  readonly error: unknown;
}

/** The ticks of a program; a value that changed since it was copied has none. */
export function useCopied(programId: ProgramId): CopiedValues {
  const options = api.copies.copied.queryOptions({ input: { programId }, staleTime: 0 });
  const query = useQuery(options);
  const save = useMutation(
    api.copies.setCopied.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.copies.copied.key() }),
    }),
  );
  const fields = query.data?.fields ?? [];
  const set = (field: string, isCopied: boolean) => {
    // Ticked at once: the next press must already mean the next value.
    queryClient.setQueryData(options.queryKey, (before) => {
      const others = (before?.fields ?? []).filter((other) => other !== field);
      return { fields: isCopied ? [...others, field] : others };
    });
    save.mutate({ programId, field, isCopied });
  };
  return {
    has: (field) => fields.includes(field),
    set,
    clear: () => {
      for (const field of fields) set(field, false);
    },
    error: query.error ?? save.error,
  };
}

/** The packets that were built of a program, the latest first. */
export function useCopies(programId: ProgramId) {
  return useQuery(api.copies.list.queryOptions({ input: { programId }, staleTime: 0 }));
}

export type Copy = NonNullable<ReturnType<typeof useCopies>['data']>['copies'][number];

function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: api.copies.list.key() });
}

export function useNoteCopy() {
  return useMutation(api.copies.note.mutationOptions({ onSuccess: refresh }));
}

export function useRemoveCopy() {
  return useMutation(api.copies.remove.mutationOptions({ onSuccess: refresh }));
}
