import type { DragEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { useHostInfo } from '../api/use-host.ts';

interface DragOutProps {
  readonly folder: string;
  /** Paths inside the folder; all of them are dragged together. */
  readonly files: readonly string[];
  readonly children: ReactNode;
}

/**
 * What is inside can be dragged out of the window as files, where the host lets that happen; elsewhere it is drawn as it is.
 * Dragging is for the mouse: the folder can be opened by keyboard, so nothing depends on it.
 */
export function DragOut({ folder, files, children }: DragOutProps) {
  const { t } = useTranslation();
  const host = useHostInfo();
  if (!host?.canDragOut) return children;
  const begin = (event: DragEvent) => {
    // The page's own drag ends here; the host begins one with the real files.
    event.preventDefault();
    client.host.dragOut({ folder, files: [...files] }).catch(() => undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: see above, nothing depends on dragging
    <div draggable className="drag-out" title={t('desktop.dragOut')} onDragStart={begin}>
      {children}
    </div>
  );
}
