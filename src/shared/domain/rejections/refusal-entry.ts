import type { FieldChange, HistoryEntry } from '../history/history.ts';
import type { Refusal } from './rejection.ts';

const SEPARATOR = ' ';

/** A refusal as an entry of the history keeps it: it goes with its program, is exported and erased with it. */
export function toChanges({ text, field: named, stepId, matches, rulePack, name, images }: Refusal): FieldChange[] {
  const field = (key: string, after: string | null): FieldChange => ({ field: `refusal.${key}`, before: null, after });
  return [
    field('text', text),
    field('field', named),
    field('step', stepId),
    field('reasons', matches.map(({ reasonId, score }) => `${reasonId}:${score}`).join(SEPARATOR)),
    field('rulePack', rulePack),
    field('name', name),
    field('images', images.join(SEPARATOR)),
  ];
}

/** The refusal of such an entry. */
export function fromEntry({ changes }: Pick<HistoryEntry, 'changes'>): Refusal {
  const value = (key: string) => changes.find(({ field }) => field === `refusal.${key}`)?.after ?? null;
  return {
    text: value('text') ?? '',
    field: value('field'),
    stepId: value('step'),
    matches: words(value('reasons')).map((reason) => {
      const [reasonId = '', score = '0'] = reason.split(':');
      return { reasonId, score: Number(score) };
    }),
    rulePack: value('rulePack') ?? '',
    name: value('name'),
    images: words(value('images')),
  };
}

function words(text: string | null): string[] {
  return text === null || text === '' ? [] : text.split(SEPARATOR);
}
