import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Corners, moveCorner, type PicturePoint } from '../../../../shared/domain/documents/document-edit.ts';

const CORNER_NAMES = ['leftTop', 'rightTop', 'rightBottom', 'leftBottom'] as const;
const STEP = 0.005;
const LARGE_STEP = 0.025;

const DIRECTIONS: Readonly<Record<string, PicturePoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

interface CornerProps {
  readonly corners: Corners;
  readonly index: number;
  readonly onMove: (to: PicturePoint, gesture: string) => void;
  /** Where in the picture a place of the window lies. */
  readonly placeOf: (event: PointerEvent) => PicturePoint;
}

/** One corner: dragged with a pointer, or moved with the arrow keys (with Shift in larger steps). */
function Corner({ corners, index, onMove, placeOf }: CornerProps) {
  const { t } = useTranslation();
  const drags = useRef(0);
  const corner = corners[index] ?? { x: 0, y: 0 };
  const name = CORNER_NAMES[index] ?? 'leftTop';
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    onMove({ x: corner.x + direction.x * step, y: corner.y + direction.y * step }, `key-${index}`);
  };
  return (
    <button
      type="button"
      className="crop-corner"
      style={{ left: percent(corner.x), top: percent(corner.y) }}
      aria-label={t('documents.corner', {
        name: t(`documents.corner-${name}`),
        across: percent(corner.x),
        down: percent(corner.y),
      })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        drags.current += 1;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        onMove(placeOf(event), `drag-${index}-${drags.current}`);
      }}
    />
  );
}

interface CropStageProps {
  readonly corners: Corners;
  readonly onChange: (corners: Corners, gesture: string) => void;
}

/** Four corners over the picture; what lies outside of them is dimmed. */
export function CropStage({ corners, onChange }: CropStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const placeOf = (event: PointerEvent): PicturePoint => {
    const { left, top, width, height } = stage.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const outline = corners.map(({ x, y }) => `${x} ${y}`);
  return (
    <div ref={stage} className="crop-stage">
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
        <path className="crop-dim" fillRule="evenodd" d={`M0 0H1V1H0Z M${outline.join('L')}Z`} />
        <path className="crop-line" d={`M${outline.join('L')}Z`} />
      </svg>
      {CORNER_NAMES.map((name, index) => (
        <Corner
          key={name}
          corners={corners}
          index={index}
          placeOf={placeOf}
          onMove={(to, gesture) => onChange(moveCorner(corners, index, to), gesture)}
        />
      ))}
    </div>
  );
}
