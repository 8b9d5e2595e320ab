import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** On the way to another page the link that was pressed may be gone: the focus then begins at the new page, not at the window. */
export function useFocusOnPage(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}
