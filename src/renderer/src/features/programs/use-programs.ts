import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
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

export type Standing = Awaited<ReturnType<typeof client.programs.standings>>['programs'][number];

/** How far each program of a person is, by its id; every step that is marked may have changed it. */
export function useStandings(applicantId: ApplicantId): ReadonlyMap<string, Standing> {
  const { data } = useQuery(api.programs.standings.queryOptions({ input: { applicantId }, staleTime: 0 }));
  return useMemo(() => new Map(data?.programs.map((standing) => [standing.id, standing])), [data]);
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
