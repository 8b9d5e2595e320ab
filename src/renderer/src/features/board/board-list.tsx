import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardCard } from './board-card.tsx';
import { useBoardQuery } from './board-query.tsx';
import type { CardWords } from './card-words.ts';
import { guessRowHeight, usualRowHeight } from './guess-height.ts';
import { FIRST_PAGE_ONLY, type PageRange, pagesAround } from './pages-of.ts';
import { type Card, useCards } from './use-board.ts';
import { useListLinks } from './use-list-links.ts';
import { useSayCard } from './use-say-card.ts';

const CARD_WIDTH = 300;
const GAP = 16;
/** More are only more to draw: three cost every second fast scroll a frame over 50 ms. */
const ROWS_AHEAD = 2;

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
  const [inSight, setInSight] = useState<PageRange>(FIRST_PAGE_ONLY);
  const cardAt = useCards(choice, first, inSight);
  const sayCard = useSayCard();
  const markOf = useCallback(
    (card: Card | undefined) => (sampleId !== null && card?.id === sampleId ? t('welcome.sampleBadge') : ''),
    [sampleId, t],
  );
  return <BoardRows {...{ first, total, cardAt, sayCard, markOf }} label={t('board.people')} onSight={setInSight} />;
}

/** The places `from` up to and without `to` in the list of everybody. */
interface Places {
  readonly from: number;
  readonly to: number;
}

interface BoardRowsProps {
  readonly first: readonly Card[];
  readonly total: number;
  readonly cardAt: (place: number) => Card | undefined;
  readonly sayCard: (card: Card) => CardWords;
  readonly markOf: (card: Card | undefined) => string;
  readonly label: string;
  /** Told when other pages are near. */
  readonly onSight: (pages: PageRange) => void;
}

/** Drawn again with every frame of a scroll, so that nothing is asked or looked up here that a frame does not change. */
function BoardRows({ first, total, cardAt, sayCard, markOf, label, onSight }: BoardRowsProps) {
  const { ref, columns, top } = usePlace();
  const followLink = useListLinks();
  const usualHeight = useMemo(() => usualRowHeight(first, columns), [first, columns]);
  const rows = useWindowVirtualizer({
    count: Math.ceil(total / columns),
    estimateSize: (row) => guessRowHeight(cardAt, placesOf(row, columns, total)) ?? usualHeight,
    overscan: ROWS_AHEAD,
    gap: GAP,
    scrollMargin: top,
  });
  const shown = rows.getVirtualItems();
  const from = (shown[0]?.index ?? 0) * columns;
  const to = Math.min(total, ((shown.at(-1)?.index ?? 0) + 1) * columns);
  const [firstPage, lastPage] = pagesAround({ from, to, total });
  useEffect(() => onSight([firstPage, lastPage]), [onSight, firstPage, lastPage]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a ul may hold nothing but items, and rows of the window are between
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked are links, which keys click too
    <div
      ref={ref}
      role="list"
      aria-label={label}
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
          {eachOf(placesOf(row.index, columns, total)).map((place) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div key={place} role="listitem" aria-posinset={place + 1} aria-setsize={total}>
              <BoardCard card={cardAt(place)} mark={markOf(cardAt(place))} sayCard={sayCard} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function placesOf(row: number, columns: number, total: number): Places {
  const from = row * columns;
  return { from, to: Math.min(total, from + columns) };
}

function eachOf({ from, to }: Places): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
