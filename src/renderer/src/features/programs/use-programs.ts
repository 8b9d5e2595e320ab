import { useMutation, useQuery } from '@tanstack/react-query';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { ProgramId, ProgramProfile } from '../../../../shared/domain/programs/program.ts';
import type { client } from '../../api/client.ts';
import { api, queryClient } from '../../api/query.ts';

function refreshPrograms(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: api.programs.key() });
}

export function usePrograms(applicantId: ApplicantId) {
  return useQuery(api.programs.list.queryOptions({ input: { applicantId } }));
}

export function useProgram(id: ProgramId) {
  return useQuery(api.programs.show.queryOptions({ input: { id } }));
}

/** The person a program belongs to. */
export function useOwner(applicantId: ApplicantId) {
  return useQuery(api.applicants.show.queryOptions({ input: { id: applicantId } }));
}

export function useAddProgram() {
  return useMutation(api.programs.add.mutationOptions({ onSuccess: refreshPrograms }));
}

/** Removes and then tells `onRemoved`: by then the list may be drawn anew, without the button that was pressed. */
export function useRemoveProgram(onRemoved: (answer: Awaited<ReturnType<typeof client.programs.remove>>) => void) {
  return useMutation(
    api.programs.remove.mutationOptions({
      onSuccess: (answer) => {
        onRemoved(answer);
        return refreshPrograms();
      },
    }),
  );
}

/** A new program with nothing but a name. */
export function newProgram(name: string): ProgramProfile {
  return { name, remark: '', intro: '', categoryIds: [], preApproval: 'unanswered' };
}
