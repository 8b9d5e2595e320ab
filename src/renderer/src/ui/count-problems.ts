const PROBLEM_KINDS = ['keys', 'documents', 'unreadable', 'structure'] as const;
type ProblemKind = (typeof PROBLEM_KINDS)[number];

function kindOf(problem: string): ProblemKind {
  if (problem === 'keys') return 'keys';
  if (problem.startsWith('document:')) return 'documents';
  return problem.startsWith('unreadable:') ? 'unreadable' : 'structure';
}

/** The problems of a check by what they mean to a person, and how many there are of each. */
export function countProblems(
  problems: readonly string[],
): readonly { readonly kind: ProblemKind; readonly total: number }[] {
  return PROBLEM_KINDS.map((kind) => ({
    kind,
    total: problems.filter((problem) => kindOf(problem) === kind).length,
  })).filter(({ total }) => total > 0);
}
