import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** The parts of pages that an address can point at; nothing else in an address is looked for in the page. */
const POINTED = /^#((?:step|slot|field)-[\w.-]+)$/;
/** The form whose fields addresses point at; the component library makes the ids of its fields from this. */
const FORM = 'applicant';
const MARK_MS = 2_400;
const WAIT_MS = 5_000;

/** Steps and slots are called as their addresses say; a field such as `emergencyContact.mobile` is called by its form. */
function idOf(pointed: string): string {
  const field = /^field-(.+)$/.exec(pointed)?.[1];
  return field === undefined ? pointed : [FORM, ...field.split('.')].join('_');
}

function goTo(part: HTMLElement): () => void {
  // A part that is no control of its own takes the focus only because it was pointed at.
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.scrollIntoView({ block: 'center' });
  part.focus({ preventScroll: true });
  part.classList.add('pointed-at');
  const timer = setTimeout(() => part.classList.remove('pointed-at'), MARK_MS);
  return () => {
    clearTimeout(timer);
    part.classList.remove('pointed-at');
  };
}

/** Goes to a part of the page as soon as it is there; gives what calls it off. */
function goWhenThere(id: string): () => void {
  const found = document.getElementById(id);
  if (found) return goTo(found);
  let leave = () => {};
  const observer = new MutationObserver(() => {
    const part = document.getElementById(id);
    if (!part) return;
    observer.disconnect();
    leave = goTo(part);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), WAIT_MS);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    leave();
  };
}

/** Addresses carry `#step-…`, `#slot-…` or `#field-…`: that part is scrolled to, focused and marked for a moment. */
export function useAnchor(): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address followed once more points there once more
  useEffect(() => {
    const id = POINTED.exec(hash)?.[1];
    return id === undefined ? undefined : goWhenThere(idOf(id));
  }, [hash, key]);
}
