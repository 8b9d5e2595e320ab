import { client } from './client.ts';
import { createDraftStore } from './draft-store.ts';
import { showWayIn } from './query.ts';

/** The drafts of this page. */
export const draftStore = createDraftStore(client.drafts, showWayIn);

// A window that is closed or hidden may not get another turn.
window.addEventListener('pagehide', () => void draftStore.flush());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void draftStore.flush();
});
