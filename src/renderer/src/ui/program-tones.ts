import type { ProgramState } from '../../../shared/domain/checklist/program-state.ts';
import type { Tone } from './badge.tsx';

/** Where a program stands as a whole looks the same on the board and on its own page. */
export const PROGRAM_TONES: Readonly<Record<ProgramState, Tone>> = {
  'not-started': 'quiet',
  'in-progress': 'accent',
  waiting: 'info',
  'sent-back': 'reject',
  done: 'ok',
};
