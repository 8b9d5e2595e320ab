import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProgramState } from '../../../../shared/domain/checklist/program-state.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { formatNearDay } from '../../ui/format.ts';
import { useText } from '../../ui/use-text.ts';
import type { Card } from './use-board.ts';

const TONES: Readonly<Record<ProgramState, Tone>> = {
  'not-started': 'quiet',
  'in-progress': 'accent',
  waiting: 'info',
  'sent-back': 'reject',
  done: 'ok',
};

type Program = Card['programs'][number];

function NextLine({ next }: { readonly next: Program['next'] }) {
  const { t, i18n } = useTranslation();
  const text = useText();
  if (!next) return <span className="hint">{t('checklist.allDoneMore')}</span>;
  const label = t(next.state === 'waiting' ? 'checklist.waitingFor' : 'checklist.next');
  const due = next.dueAt ? ` · ${t('checklist.due', { when: formatNearDay(next.dueAt, i18n.language) })}` : '';
  return (
    <span className="hint">
      {label} <span className="board-step">{text(next.title)}</span>
      {due}
    </span>
  );
}

/** How far one program is, and the way to its step at hand. */
export function BoardProgram({ program }: { readonly program: Program }) {
  const { t } = useTranslation();
  const anchor = program.next ? `#step-${program.next.id}` : '';
  return (
    <li>
      <Link className="board-program board-inner" to={`/programs/${program.id}/checklist${anchor}`}>
        <span className="board-program-head">
          <strong>{program.name || t('programs.unnamed')}</strong>
          <Badge tone={TONES[program.state]}>{t(`checklist.${program.state}`)}</Badge>
        </span>
        <span className="board-progress">
          <progress aria-hidden value={program.done} max={program.total} />
          <span className="hint digits">{t('board.steps', { done: program.done, total: program.total })}</span>
        </span>
        <NextLine next={program.next} />
      </Link>
    </li>
  );
}
