import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '../../ui/badge.tsx';
import { PROGRAM_TONES } from '../../ui/program-tones.ts';
import type { CardWords, NeedWords, ProgramWords } from './card-words.ts';
import type { Card } from './use-board.ts';

// Drawn once for all cards.
const ICONS = { missing: <ExclamationCircleOutlined aria-hidden />, ending: <ClockCircleOutlined aria-hidden /> };

interface WhoProps {
  readonly card: Card;
  readonly facts: string;
  /** What marks the invented sample; empty for everybody else. */
  readonly mark: string;
}

function Who({ card, facts, mark }: WhoProps) {
  return (
    <header className="person">
      <span className="avatar" aria-hidden>
        {[...card.name][0]}
      </span>
      <div>
        <h2>
          <Link className="board-name" to={`/applicants/${card.id}`}>
            {card.name}
          </Link>{' '}
          {mark === '' ? null : <Badge tone="info">{mark}</Badge>}
        </h2>
        <p className="hint digits">{facts}</p>
      </div>
    </header>
  );
}

/** How far one program is, and the way to its step at hand. */
function BoardProgram({ program }: { readonly program: ProgramWords }) {
  const [before, step, after] = program.next;
  return (
    <li>
      <Link className="board-program board-inner" to={program.to}>
        <span className="board-program-head">
          <strong>{program.name}</strong>
          <Badge tone={PROGRAM_TONES[program.state]}>{program.stateName}</Badge>
        </span>
        <span className="board-progress">
          <progress aria-hidden value={program.done} max={program.total} />
          <span className="hint digits">{program.steps}</span>
        </span>
        <span className="hint">
          {before} <span className="board-step">{step}</span>
          {after}
        </span>
      </Link>
    </li>
  );
}

function Programs({ card, words }: { readonly card: Card; readonly words: CardWords }) {
  const { t } = useTranslation();
  const all = `/applicants/${card.id}/programs`;
  if (card.programCount === 0) {
    return (
      <p className="board-none">
        <span className="hint">{t('applicants.programNone')}</span>
        <Link className="board-inner" to={all}>
          {t('programs.add')}
        </Link>
      </p>
    );
  }
  return (
    <>
      <ul className="board-programs">
        {words.programs.map((program) => (
          <BoardProgram key={program.id} program={program} />
        ))}
      </ul>
      {words.others === '' ? null : (
        <Link className="board-inner" to={all}>
          {words.others}
        </Link>
      )}
    </>
  );
}

/** What a filing still lacks and what ends soon, each leading to where it is mended. */
function Needs({ needs }: { readonly needs: readonly NeedWords[] }) {
  if (needs.length === 0) return null;
  return (
    <ul className="board-needs">
      {needs.map(({ kind, to, say }) => (
        <li key={to}>
          <Link className="board-need board-inner" to={to}>
            {ICONS[kind]}
            <span>{say}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface BoardCardProps {
  readonly card: Card | undefined;
  readonly isSample: boolean;
  readonly sayCard: (card: Card) => CardWords;
}

/** One person at a glance. The whole card leads to them; what is named on it leads straight there. */
function PlainCard({ card, isSample, sayCard }: BoardCardProps) {
  const { t } = useTranslation();
  // Not read yet: the shape of what comes, for the moment of a fast scroll.
  if (!card) return <div className="board-card is-waiting" aria-hidden />;
  const words = sayCard(card);
  return (
    <article className="board-card">
      <Who card={card} facts={words.facts} mark={isSample ? t('welcome.sampleBadge') : ''} />
      <Programs card={card} words={words} />
      <Needs needs={words.needs} />
    </article>
  );
}

/** The list is drawn again with every frame of a scroll; a card only when it changed. */
export const BoardCard = memo(PlainCard);
