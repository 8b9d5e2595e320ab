import { keepPreviousData, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { api } from '../../api/query.ts';

/** The verdict over one name of a program, with what this vault knows. */
export type ProgramNameCheck = Awaited<ReturnType<typeof api.programNames.check.call>>['names'][number];
export type NameNotes = Awaited<ReturnType<typeof api.programNames.notes.call>>;

/** The check of one name while it is typed; nothing typed, nothing asked. */
export function useProgramNameCheck(programId: ProgramId, name: string) {
  const input = name.trim() === '' ? skipToken : { programId, names: [name] };
  const query = useQuery(api.programNames.check.queryOptions({ input, placeholderData: keepPreviousData }));
  return { error: query.error, check: name.trim() === '' ? undefined : query.data?.names[0] };
}

/** Several names, the best first; none asked for while there are none. */
export function useRankedNames(programId: ProgramId, names: readonly string[]) {
  const input = names.length === 0 ? skipToken : { programId, names: [...names] };
  const query = useQuery(api.programNames.check.queryOptions({ input, placeholderData: keepPreviousData }));
  return { error: query.error, names: names.length === 0 ? [] : (query.data?.names ?? []) };
}

/** Silences, look-ups and renames of a program, and the ways to add and take back. */
export function useNameNotes(programId: ProgramId) {
  const queries = useQueryClient();
  const query = useQuery(api.programNames.notes.queryOptions({ input: { programId } }));
  const refresh = () => void queries.invalidateQueries({ queryKey: api.programNames.key() });
  const add = useMutation(api.programNames.note.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(api.programNames.removeNote.mutationOptions({ onSuccess: refresh }));
  return {
    data: query.data,
    error: query.error ?? add.error ?? remove.error,
    isPending: add.isPending || remove.isPending,
    silence: (ruleId: string, subject: string, note: string) =>
      add.mutate({ programId, kind: 'silence', ruleId, subject, note }),
    lookUp: (ruleId: string, subject: string, note: string) =>
      add.mutate({ programId, kind: 'look-up', ruleId, subject, note }),
    renamed: (subject: string) => add.mutate({ programId, kind: 'rename', subject }),
    remove: (id: string) => remove.mutate({ programId, id }),
  };
}

export type UsedNameNotes = ReturnType<typeof useNameNotes>;
