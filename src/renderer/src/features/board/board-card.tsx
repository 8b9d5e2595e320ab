import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge } from '../../ui/badge.tsx';
import { BoardProgram } from './board-program.tsx';
import { CardNeeds } from './card-needs.tsx';
import { type Card, useProvinceName } from './use-board.ts';

function Who({ card, isSample }: { readonly card: Card; readonly isSample: boolean }) {
  const { t } = useTranslation();
  const province = useProvinceName(card.filingProvince);
  const facts = [
    card.idNumberTail ? t('applicants.numberTail', { tail: card.idNumberTail }) : t('applicants.noIdNumber'),
    province ?? t('applicants.noProvince'),
  ];
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
          {isSample ? <Badge tone="info">{t('welcome.sampleBadge')}</Badge> : null}
        </h2>
        <p className="hint digits">{facts.join(' · ')}</p>
      </div>
    </header>
  );
}

function Programs({ card }: { readonly card: Card }) {
  const { t } = useTranslation();
  const others = card.programCount - card.programs.length;
  if (card.programCount === 0) {
    return (
      <p className="board-none">
        <span className="hint">{t('applicants.programNone')}</span>
        <Link className="board-inner" to={`/applicants/${card.id}/programs`}>
          {t('programs.add')}
        </Link>
      </p>
    );
  }
  return (
    <>
      <ul className="board-programs">
        {card.programs.map((program) => (
          <BoardProgram key={program.id} program={program} />
        ))}
      </ul>
      {others > 0 ? (
        <Link className="board-inner" to={`/applicants/${card.id}/programs`}>
          {t('board.otherPrograms', { total: others })}
        </Link>
      ) : null}
    </>
  );
}

interface BoardCardProps {
  readonly card: Card | undefined;
  readonly isSample: boolean;
}

/** One person at a glance. The whole card leads to them; what is named on it leads straight there. */
function PlainCard({ card, isSample }: BoardCardProps) {
  // Not read yet: the shape of what comes, for the moment of a fast scroll.
  if (!card) return <div className="board-card is-waiting" aria-hidden />;
  return (
    <article className="board-card">
      <Who card={card} isSample={isSample} />
      <Programs card={card} />
      <CardNeeds card={card} />
    </article>
  );
}

/** The list is drawn again with every frame of a scroll; a card only when it changed. */
export const BoardCard = memo(PlainCard);
