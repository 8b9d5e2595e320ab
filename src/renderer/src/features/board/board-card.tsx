import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/badge.tsx';
import { ProgramLines } from '../../ui/program-lines.tsx';
import type { ProgramWords } from '../../ui/program-words.ts';
import type { CardWords, NeedWords } from './card-words.ts';
import type { Card } from './use-board.ts';

// Plain shapes: an icon of the library adds its styles anew for each one drawn, which a fast scroll does a thousand times.
const CLOCK = 'M8 4v4.3l2.8 1.6';
const MARKS = { missing: 'M8 4.4v4.4M8 10.9v.9', ending: CLOCK, ended: CLOCK };

function NeedIcon({ kind }: { readonly kind: NeedWords['kind'] }) {
  return (
    <svg className="board-icon" viewBox="0 0 16 16" aria-hidden>
      <path d={`M8 1.2a6.8 6.8 0 1 0 .01 0${MARKS[kind]}`} />
    </svg>
  );
}

interface WhoProps {
  readonly card: Card;
  readonly facts: CardWords['facts'];
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
          <a className="board-name" href={`#/applicants/${card.id}`}>
            {card.name}
          </a>{' '}
          {mark === '' ? null : <Badge tone="info">{mark}</Badge>}
        </h2>
        <p className="hint digits person-facts">
          <span>{facts[0]}</span> <span>{facts[1]}</span>
        </p>
      </div>
    </header>
  );
}

/** How far one program is, and the way to its step at hand. */
function BoardProgram({ program }: { readonly program: ProgramWords }) {
  return (
    <li>
      <a className="board-program board-inner" href={`#${program.to}`}>
        <ProgramLines program={program} />
      </a>
    </li>
  );
}

function NoPrograms({ all }: { readonly all: string }) {
  const { t } = useTranslation();
  return (
    <p className="board-none">
      <span className="hint">{t('applicants.programNone')}</span>
      <a className="board-inner" href={`#${all}`}>
        {t('programs.add')}
      </a>
    </p>
  );
}

function Programs({ card, words }: { readonly card: Card; readonly words: CardWords }) {
  const all = `/applicants/${card.id}/programs`;
  if (card.programCount === 0) return <NoPrograms all={all} />;
  return (
    <>
      <ul className="board-programs">
        {words.programs.map((program) => (
          <BoardProgram key={program.id} program={program} />
        ))}
      </ul>
      {words.others === '' ? null : (
        <a className="board-inner" href={`#${all}`}>
          {words.others}
        </a>
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
          <a className={`board-need board-need-${kind} board-inner`} href={`#${to}`}>
            <NeedIcon kind={kind} />
            <span>{say}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

interface BoardCardProps {
  readonly card: Card | undefined;
  /** What marks the invented sample; empty for everybody else. */
  readonly mark: string;
  readonly sayCard: (card: Card) => CardWords;
}

/** One person at a glance. The whole card leads to them; what is named on it leads straight there. */
function PlainCard({ card, mark, sayCard }: BoardCardProps) {
  // Not read yet: the shape of what comes, for the moment of a fast scroll.
  if (!card) return <div className="board-card is-waiting" aria-hidden />;
  const words = sayCard(card);
  return (
    <article className="board-card">
      <Who card={card} facts={words.facts} mark={mark} />
      <Programs card={card} words={words} />
      <Needs needs={words.needs} />
    </article>
  );
}

/** The list is drawn again with every frame of a scroll; a card only when it changed. */
export const BoardCard = memo(PlainCard);
