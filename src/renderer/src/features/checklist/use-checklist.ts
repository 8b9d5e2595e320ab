import { useMutation, useQuery } from '@tanstack/react-query';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { api, queryClient } from '../../api/query.ts';

export function useChecklist(programId: ProgramId) {
  return useQuery(api.checklist.show.queryOptions({ input: { programId } }));
}

/** One step as the contract gives it. */
export type Step = NonNullable<ReturnType<typeof useChecklist>['data']>['steps'][number];

/** The answer holds all steps: setting one can free or hold up others. */
export function useSetStep(programId: ProgramId) {
  return useMutation(
    api.checklist.set.mutationOptions({
      onSuccess: (checklist) =>
        queryClient.setQueryData(api.checklist.show.queryKey({ input: { programId } }), checklist),
    }),
  );
}
