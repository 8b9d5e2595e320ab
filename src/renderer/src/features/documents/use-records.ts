import { useMutation, useQuery } from '@tanstack/react-query';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import { api, queryClient } from '../../api/query.ts';

/** What was read off the documents of a person, and where it differs from the profile. */
export function useRecords(applicantId: ApplicantId) {
  return useQuery(api.documents.records.queryOptions({ input: { applicantId } }));
}

export function useSetRecord(applicantId: ApplicantId) {
  return useMutation(
    api.documents.setRecord.mutationOptions({
      onSuccess: (answer) => {
        queryClient.setQueryData(api.documents.records.queryKey({ input: { applicantId } }), answer);
        void queryClient.invalidateQueries({ queryKey: api.packet.plan.key() });
      },
    }),
  );
}
