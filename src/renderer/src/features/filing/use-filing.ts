import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TextKind } from '../../../../shared/domain/naming/check-text.ts';
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

/** What is said to a remark or an intro while it is typed, beside the name and the chosen contents. */
export function useTextCheck(
  kind: TextKind,
  text: string,
  { name, categoryIds }: { readonly name: string; readonly categoryIds: readonly number[] },
) {
  const input = { kind, text, name, categoryIds: [...categoryIds] };
  const query = useQuery(api.names.checkText.queryOptions({ input, placeholderData: keepPreviousData }));
  return { check: query.data, error: query.error };
}

export type TextCheck = Awaited<ReturnType<typeof api.names.checkText.call>>;

/** What is said to the chosen contents and the answer about pre-approval. */
export function useCategoryCheck({ categoryIds, preApproval }: Pick<FilingDraft, 'categoryIds' | 'preApproval'>) {
  const input = { categoryIds: [...categoryIds], preApproval };
  const query = useQuery(api.categories.check.queryOptions({ input, placeholderData: keepPreviousData }));
  return query.data;
}

/** What is typed on this tab. */
export type Filing = Pick<Program, 'remark' | 'intro' | 'categoryIds' | 'preApproval'>;

export function filingOf({ remark, intro, categoryIds, preApproval }: Program): Filing {
  return { remark, intro, categoryIds, preApproval };
}

interface FilingForm {
  readonly start: Filing;
  readonly onChange: (filing: Filing) => void;
}

/** The form from what it begins with, and the way to keep it. */
export function useFilingDraft(program: Program, { start, onChange }: FilingForm) {
  const [filing, setFiling] = useState(start);
  const update = useUpdateProgram();
  const stored = filingOf(program);
  const isSame =
    filing.remark.trim() === stored.remark &&
    filing.intro.trim() === stored.intro &&
    filing.preApproval === stored.preApproval &&
    filing.categoryIds.join() === stored.categoryIds.join();
  return {
    ...filing,
    set(change: Partial<Filing>) {
      const next = { ...filing, ...change };
      setFiling(next);
      onChange(next);
    },
    isSame,
    isSaving: update.isPending,
    error: update.error,
    save: (onSuccess: () => void) =>
      update.mutate({ id: program.id, profile: changedProfile(program, filing) }, { onSuccess }),
  };
}

export type FilingDraft = ReturnType<typeof useFilingDraft>;
