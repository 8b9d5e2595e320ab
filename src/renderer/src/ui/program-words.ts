import type { TFunction } from 'i18next';
import type { BoardProgram } from '../../../shared/domain/board/board-card.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { formatNearDay } from './format.ts';

/** Everything that is said of how far a program is. */
export interface ProgramWords {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  readonly state: BoardProgram['state'];
  readonly stateName: string;
  readonly done: number;
  readonly total: number;
  readonly steps: string;
  /** What comes before the step at hand, the step, and when it is due. */
  readonly next: readonly [string, string, string];
}

/** What the sentences are made with. */
interface ProgramSpeech {
  readonly t: TFunction;
  readonly language: Language;
}

function sayNext(next: BoardProgram['next'], { t, language }: ProgramSpeech): ProgramWords['next'] {
  if (!next) return [t('checklist.allDoneMore'), '', ''];
  const label = t(next.state === 'waiting' ? 'checklist.waitingFor' : 'checklist.next');
  const due = next.dueAt ? t('checklist.due', { when: formatNearDay(next.dueAt, language) }) : '';
  return [label, language === 'en' ? next.title.en : next.title.zh, due];
}

/** Where a program stands, in the language of the page: the same on the board and among the programs of one person. */
export function sayProgram(program: BoardProgram, speech: ProgramSpeech): ProgramWords {
  const { t } = speech;
  const { id, name, state, done, total, next } = program;
  return {
    id,
    to: `/programs/${id}/checklist${next ? `#step-${next.id}` : ''}`,
    name: name || t('programs.unnamed'),
    state,
    stateName: t(`checklist.${state}`),
    done,
    total,
    steps: t('board.steps', { done, total }),
    next: sayNext(next, speech),
  };
}
