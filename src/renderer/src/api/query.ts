import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { codeOf } from './failure.ts';

/** Query and mutation options for every procedure of the contract. */
export const api = createTanstackQueryUtils(client);

/** For a vault that was locked from elsewhere (another window, a timer): asking for its state again shows the way in. */
export function showWayIn(): void {
  void queryClient.invalidateQueries({ queryKey: api.vault.status.key() });
}

function onError(error: unknown): void {
  if (codeOf(error) === 'vault_locked') showWayIn();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // The host is this computer: being "offline" must never pause anything, and a repeated failure is the same failure.
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 5_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Forgets what was read from the vault; only its own state stays. */
export function forgetVaultContents(): void {
  const kept = JSON.stringify(api.vault.status.queryKey());
  queryClient.removeQueries({ predicate: (query) => JSON.stringify(query.queryKey) !== kept });
}
