import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { api, queryClient } from '../../api/query.ts';

export function useRejections(programId: ProgramId) {
  // What changed since a refusal may have been changed on any page.
  return useQuery(api.rejections.list.queryOptions({ input: { programId }, staleTime: 0 }));
}

export type Rejection = NonNullable<ReturnType<typeof useRejections>['data']>['rejections'][number];
export type Match = Rejection['matches'][number];

/** What a text would be taken for; nothing is kept. */
export function useMatches(text: string) {
  return useQuery(api.rejections.match.queryOptions({ input: text === '' ? skipToken : { text } }));
}

/** The steps at which something can be refused now. */
export function useRefusableSteps(programId: ProgramId) {
  const steps = useQuery(api.checklist.show.queryOptions({ input: { programId } })).data?.steps ?? [];
  return steps.filter(({ events }) => events.includes('sent-back'));
}

/** A refusal sends steps back: the checklist is another one afterwards. */
export function useAddRejection() {
  return useMutation(
    api.rejections.add.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: api.rejections.key() }),
          queryClient.invalidateQueries({ queryKey: api.checklist.key() }),
          queryClient.invalidateQueries({ queryKey: api.applicants.key() }),
          queryClient.invalidateQueries({ queryKey: api.names.key() }),
        ]),
    }),
  );
}
