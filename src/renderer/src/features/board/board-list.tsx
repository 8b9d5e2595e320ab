import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardCard } from './board-card.tsx';
import { useBoardQuery } from './board-query.tsx';
import { type Card, useCards } from './use-board.ts';
import { useListLinks } from './use-list-links.ts';
import { useSayCard } from './use-say-card.ts';

const CARD_WIDTH = 300;
const GAP = 16;
/** A card with one program, until the real one is measured. */
const USUAL_HEIGHT = 222;
const ROWS_AHEAD = 3;

/** How many cards fit side by side, and where the list begins on the page. */
function usePlace() {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ columns: 2, top: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const columns = Math.max(1, Math.floor((element.clientWidth + GAP) / (CARD_WIDTH + GAP)));
      const top = Math.round(element.getBoundingClientRect().top + window.scrollY);
      setPlace((before) => (before.columns === columns && before.top === top ? before : { columns, top }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...place };
}

interface BoardListProps {
  readonly first: readonly Card[];
  readonly total: number;
  /** The invented sample among them. */
  readonly sampleId: string | null;
}

/** The cards of everybody. Only the rows in sight are in the page: ten thousand cards would take seconds to draw. */
export function BoardList({ first, total, sampleId }: BoardListProps) {
  const { t } = useTranslation();
  const { choice } = useBoardQuery();
  const { ref, columns, top } = usePlace();
  const sayCard = useSayCard();
  const followLink = useListLinks();
  const rows = useWindowVirtualizer({
    count: Math.ceil(total / columns),
    estimateSize: () => USUAL_HEIGHT,
    overscan: ROWS_AHEAD,
    gap: GAP,
    scrollMargin: top,
  });
  const shown = rows.getVirtualItems();
  const from = (shown[0]?.index ?? 0) * columns;
  const to = ((shown.at(-1)?.index ?? 0) + 1) * columns;
  const cardAt = useCards(choice, first, { from, to, total });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a ul may hold nothing but items, and rows of the window are between
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are links, which keys click too
    <div
      ref={ref}
      role="list"
      aria-label={t('board.people')}
      onClick={followLink}
      style={{ position: 'relative', height: rows.getTotalSize() }}
    >
      {shown.map((row) => (
        <div
          key={row.key}
          ref={rows.measureElement}
          data-index={row.index}
          role="presentation"
          className="board-row"
          style={{
            transform: `translateY(${row.start - top}px)`,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          }}
        >
          {placesOf(row.index, columns, total).map((place) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div key={place} role="listitem" aria-posinset={place + 1} aria-setsize={total}>
              <BoardCard
                card={cardAt(place)}
                mark={sampleId !== null && cardAt(place)?.id === sampleId ? t('welcome.sampleBadge') : ''}
                sayCard={sayCard}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function placesOf(row: number, columns: number, total: number): number[] {
  const begin = row * columns;
  return Array.from({ length: Math.min(columns, total - begin) }, (_, index) => begin + index);
}
