import type { ApplicantQuery } from '../../shared/domain/applicants/applicant-list.ts';
import { type BoardCard, boardCard } from '../../shared/domain/board/board-card.ts';
import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import type { RulePack } from '../../shared/domain/rules/rule-pack.ts';
import type { VaultStore } from './ports/vault-store.ts';
import { readChecklist } from './summarise-program.ts';

type BoardStore = Pick<VaultStore, 'applicants' | 'programs' | 'checklists' | 'documents'>;

interface BoardRequest {
  readonly query: ApplicantQuery;
  readonly rules: RulePack;
  readonly now: Date;
}

/** One page of people with what stands behind each name. Only the people of the page are read, whoever else there is. */
export function readBoard(
  store: BoardStore,
  { query, rules, now }: BoardRequest,
): { readonly cards: readonly BoardCard[]; readonly total: number } {
  const { applicants, programs, documents } = store;
  const page = applicants.search(query);
  const today = shanghaiDate(now);
  const cards = page.applicants.map((applicant) => {
    const work = programs.listFor(applicant.id);
    const inputs = {
      applicant,
      programs: work.map((program) => ({
        program,
        steps: readChecklist(store, rules, { programId: program.id, now }),
      })),
      documents: documents.listFor(applicant.id),
    };
    return boardCard(inputs, rules, today);
  });
  return { cards, total: page.total };
}
