import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { client } from '../../api/client.ts';
import { api, queryClient } from '../../api/query.ts';

function refreshApplicants(): Promise<void> {
  // What a program still misses follows from its applicant.
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: api.applicants.key() }),
    queryClient.invalidateQueries({ queryKey: api.packet.key() }),
  ]).then(() => undefined);
}

export function useApplicant(id: ApplicantId) {
  return useQuery(api.applicants.show.queryOptions({ input: { id } }));
}

export function useAddApplicant() {
  return useMutation(api.applicants.add.mutationOptions({ onSuccess: refreshApplicants }));
}

export function useUpdateApplicant() {
  return useMutation(api.applicants.update.mutationOptions({ onSuccess: refreshApplicants }));
}

/** Removes and then tells `onRemoved`: by then the list may be drawn anew, without the button that was pressed. */
export function useRemoveApplicant(onRemoved: (answer: Awaited<ReturnType<typeof client.applicants.remove>>) => void) {
  return useMutation(
    api.applicants.remove.mutationOptions({
      onSuccess: (answer) => {
        onRemoved(answer);
        return refreshApplicants();
      },
    }),
  );
}

export interface Province {
  readonly code: string;
  readonly name: string;
}

export function useProvinces(): readonly Province[] {
  return useQuery(api.rules.show.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data?.rules.provinces ?? [];
}

/** The check of an ID number; an empty one is not asked about. */
export function useIdCheck(number: string) {
  const input = number.trim() === '' ? skipToken : { number };
  return useQuery(api.identity.check.queryOptions({ input, placeholderData: keepPreviousData }));
}

/** What a removal would take along; asked when somebody is about to confirm it. */
export function useRemovalWeight(id: ApplicantId, isWanted: boolean) {
  const input = isWanted ? { kind: 'applicant' as const, id } : skipToken;
  return useQuery(api.removals.weigh.queryOptions({ input, staleTime: 0 })).data;
}
