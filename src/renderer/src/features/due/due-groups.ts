/** How pressing a date is, the most pressing first. */
export const DUE_GROUPS = ['passed', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

function groupOf(daysLeft: number): DueGroup {
  if (daysLeft < 0) return 'passed';
  if (daysLeft === 0) return 'today';
  return daysLeft <= 7 ? 'week' : 'later';
}

/** The dates by how pressing they are, in the order in which they came; groups without any are left out. */
export function groupDue<D extends { readonly daysLeft: number }>(
  dates: readonly D[],
): readonly { readonly group: DueGroup; readonly dates: readonly D[] }[] {
  return DUE_GROUPS.map((group) => ({
    group,
    dates: dates.filter(({ daysLeft }) => groupOf(daysLeft) === group),
  })).filter(({ dates: own }) => own.length > 0);
}

interface Target {
  readonly kind: 'id-card' | 'document' | 'step';
  readonly applicantId: string;
  readonly programId: string | null;
  readonly documentId: string | null;
  readonly stepId: string | null;
}

/** The address of what is due: the step, the document, or the person's own data. */
export function addressOfDue({ kind, applicantId, programId, documentId, stepId }: Target): string {
  if (kind === 'step') return `/programs/${programId}/checklist#step-${stepId}`;
  if (kind === 'document') return `/applicants/${applicantId}/documents#slot-${documentId}`;
  return `/applicants/${applicantId}/profile#field-idValidTo`;
}
