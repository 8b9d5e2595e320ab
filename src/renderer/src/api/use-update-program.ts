import { useMutation } from '@tanstack/react-query';
import type { Program, ProgramProfile } from '../../../shared/domain/programs/program.ts';
import { api, queryClient } from './query.ts';

function refresh(): Promise<void> {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: api.programs.key() }),
    queryClient.invalidateQueries({ queryKey: api.packet.key() }),
    // The other tabs of the program stay where they are: what has to change after a refusal, what to type at a step.
    queryClient.invalidateQueries({ queryKey: api.rejections.key() }),
    queryClient.invalidateQueries({ queryKey: api.checklist.key() }),
  ]).then(() => undefined);
}

type ProgramChange = Partial<Pick<ProgramProfile, 'name' | 'remark' | 'intro' | 'categoryIds' | 'preApproval'>>;

/** The part of a program that was typed in; the rest stays as it is stored. */
export function changedProfile(program: Program, change: ProgramChange) {
  const { name, remark, intro, categoryIds, preApproval } = { ...program, ...change };
  return { name, remark, intro, categoryIds: [...categoryIds], preApproval };
}

/** Several tabs write to one program, each its own part. */
export function useUpdateProgram() {
  return useMutation(api.programs.update.mutationOptions({ onSuccess: refresh }));
}
