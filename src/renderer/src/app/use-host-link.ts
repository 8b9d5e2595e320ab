import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { client } from '../api/client.ts';
import { languageNow } from '../ui/i18n.ts';
import { useLook } from '../ui/look.tsx';

/** The host's menu, dialogs and window follow the language and the look of the page. */
function useTellFace(): void {
  const { look } = useLook();
  const { i18n } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language of `languageNow` is that of `i18n`
  useEffect(() => {
    // A host that cannot be reached says so in every other call; this one matters least.
    client.host.follow({ language: languageNow(), look }).catch(() => undefined);
  }, [look, i18n.language]);
}

/** Goes where the host's menu or a notification leads. */
function useObeyMenu(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const leaving = new AbortController();
    const listen = async () => {
      for await (const { address } of await client.host.commands({}, { signal: leaving.signal })) navigate(address);
    };
    listen().catch(() => undefined);
    return () => leaving.abort();
  }, [navigate]);
}

/** What of a page shows papers: everything that came by a handle, or was drawn from such bytes. */
const PAPERS = 'img[src*="/files/"], img[src^="blob:"], canvas';

function isPaper(node: Node): boolean {
  return node instanceof Element && (node.matches(PAPERS) || node.querySelector(PAPERS) !== null);
}

/** Whether a change can have brought a paper; lists change with every frame of a scroll, and the page is long. */
function mayBring({ type, target, addedNodes }: MutationRecord): boolean {
  return type === 'attributes' ? isPaper(target) : [...addedNodes].some(isPaper);
}

/** Says to the host when papers come into view and when they are gone, wherever in the page that is. */
function useTellPapers(): void {
  useEffect(() => {
    let told = false;
    const look = () => {
      const visible = document.querySelector(PAPERS) !== null;
      if (visible === told) return;
      told = visible;
      client.host.showDocuments({ visible }).catch(() => undefined);
    };
    const observer = new MutationObserver((changes) => {
      if (told || changes.some(mayBring)) look();
    });
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['src'] });
    look();
    return () => observer.disconnect();
  }, []);
}

/** What page and host have to say to each other besides the work itself. */
export function useHostLink(): void {
  useTellFace();
  useObeyMenu();
  useTellPapers();
}
