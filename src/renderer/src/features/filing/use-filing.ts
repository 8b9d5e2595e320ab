import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { api } from '../../api/query.ts';
import { changedProfile, useUpdateProgram } from '../../api/use-update-program.ts';

/** One content of the filing that can be chosen. */
export type Category = Awaited<ReturnType<typeof api.categories.list.call>>['categories'][number];

/** Second-level contents only: the first level cannot be filed. */
export function useCategories(): readonly Category[] {
  const query = useQuery(
    api.categories.list.queryOptions({
      input: { individualOnly: false, search: '' },
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  return query.data?.categories.filter((category) => category.level === 2) ?? [];
}

/** What is said to a remark while it is typed, beside the name and the chosen contents. */
export function useRemarkCheck(text: string, name: string, categoryIds: readonly number[]) {
  const input = { kind: 'remark', text, name, categoryIds: [...categoryIds] } as const;
  const query = useQuery(api.names.checkText.queryOptions({ input, placeholderData: keepPreviousData }));
  return { check: query.data, error: query.error };
}

/** What is said to the chosen contents and the answer about pre-approval. */
export function useCategoryCheck({ categoryIds, preApproval }: Pick<FilingDraft, 'categoryIds' | 'preApproval'>) {
  const input = { categoryIds: [...categoryIds], preApproval };
  const query = useQuery(api.categories.check.queryOptions({ input, placeholderData: keepPreviousData }));
  return query.data;
}

/** What is typed on this tab, and the way to keep it. */
export function useFilingDraft(program: Program) {
  const [remark, setRemark] = useState(program.remark);
  const [categoryIds, setCategoryIds] = useState<readonly number[]>(program.categoryIds);
  const [preApproval, setPreApproval] = useState(program.preApproval);
  const update = useUpdateProgram();
  const isSame =
    remark.trim() === program.remark &&
    preApproval === program.preApproval &&
    categoryIds.join() === program.categoryIds.join();
  return {
    remark,
    setRemark,
    categoryIds,
    setCategoryIds,
    preApproval,
    setPreApproval,
    isSame,
    isSaving: update.isPending,
    error: update.error,
    save: (onSuccess: () => void) =>
      update.mutate(
        { id: program.id, profile: changedProfile(program, { remark, categoryIds, preApproval }) },
        { onSuccess },
      ),
  };
}

export type FilingDraft = ReturnType<typeof useFilingDraft>;
