import { useMutation, useQuery } from '@tanstack/react-query';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { api, queryClient } from '../../api/query.ts';

export function useChecklist(programId: ProgramId) {
  return useQuery(api.checklist.show.queryOptions({ input: { programId } }));
}

/** One step as the contract gives it. */
export type Step = NonNullable<ReturnType<typeof useChecklist>['data']>['steps'][number];

/** What helps at each step. */
export function useGuide(programId: ProgramId) {
  return useQuery(api.checklist.guide.queryOptions({ input: { programId } }));
}

type Guidance = NonNullable<ReturnType<typeof useGuide>['data']>;
export type StepGuide = Guidance['steps'][number];
export type Guide = Guidance['guides'][number];

/** What was refused at this program so far. */
export function useRefusals(programId: ProgramId) {
  return useQuery(api.rejections.list.queryOptions({ input: { programId } }));
}

export type Refusal = NonNullable<ReturnType<typeof useRefusals>['data']>['rejections'][number];

/** Telling one thing can free, hold up or send back other steps: the answer holds all of them. */
export function useTell(programId: ProgramId) {
  return useMutation(
    api.checklist.event.mutationOptions({
      onSuccess: (checklist) => {
        queryClient.setQueryData(api.checklist.show.queryKey({ input: { programId } }), checklist);
        void queryClient.invalidateQueries({ queryKey: api.checklist.dates.key() });
        void queryClient.invalidateQueries({ queryKey: api.applicants.key() });
      },
    }),
  );
}
