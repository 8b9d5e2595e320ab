import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../api/query.ts';

/** The verdict over one name. */
export type NameCheck = Awaited<ReturnType<typeof api.names.check.call>>['names'][number];

/** The check of one name while it is typed; nothing typed, nothing asked. */
export function useNameCheck(name: string, filingProvince: string | null) {
  const input = name.trim() === '' ? skipToken : { names: [name], filingProvince };
  const query = useQuery(api.names.check.queryOptions({ input, placeholderData: keepPreviousData }));
  return { error: query.error, check: name.trim() === '' ? undefined : query.data?.names[0] };
}

/** The check of a whole list. */
export function useNameChecks() {
  return useMutation(api.names.check.mutationOptions());
}

/** The province that the filing of this person is made in; null while it is not known. */
export function useFilingProvince(applicantId: string): string | null {
  // An id that came from a stored program is an applicant's id.
  const id = applicantId as Parameters<typeof api.applicants.show.call>[0]['id'];
  const applicant = useQuery(api.applicants.show.queryOptions({ input: { id } })).data?.applicant;
  return applicant?.filingProvince || null;
}

export function useProvinces() {
  return useQuery(api.rules.show.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data?.rules.provinces ?? [];
}
