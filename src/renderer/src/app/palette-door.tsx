import { SearchOutlined } from '@ant-design/icons';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from './use-shortcut.ts';

const PaletteDialog = lazy(async () => ({ default: (await import('./palette-dialog.tsx')).PaletteDialog }));

const isMac = /mac/i.test(navigator.userAgent);

/** The way into the palette: a button for the hand, Ctrl/⌘ K for the keyboard. */
export function PaletteDoor() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const toggle = useCallback(() => setOpen((before) => !before), []);
  useShortcut('k', toggle);
  return (
    <>
      <button type="button" className="palette-open" aria-keyshortcuts="Control+K Meta+K" onClick={toggle}>
        <SearchOutlined aria-hidden />
        <span className="by-capitals">{t('palette.open')}</span>
        <kbd className="by-capitals" aria-hidden>
          {isMac ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      {isOpen ? (
        <Suspense>
          <PaletteDialog onClose={toggle} />
        </Suspense>
      ) : null}
    </>
  );
}
