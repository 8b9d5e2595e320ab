import { useMutation, useQuery } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { draftStore } from '../../api/drafts.ts';
import { api, forgetVaultContents, queryClient } from '../../api/query.ts';

/** The vault as the gate and the settings see it. */
export type VaultStatus = Awaited<ReturnType<typeof api.vault.status.call>>['vault'];

const STATUS_EVERY_MS = 10_000;

export function useVaultStatus() {
  return useQuery(
    api.vault.status.queryOptions({
      staleTime: Number.POSITIVE_INFINITY,
      // The vault locks itself when nobody uses it; then the page must not go on showing what was in it.
      refetchInterval: ({ state }) => (state.data?.vault.state === 'open' ? STATUS_EVERY_MS : false),
      refetchIntervalInBackground: true,
      // It can be opened from another page. Not asked while there was none: the recovery key of a new one may be in
      // front, and whoever goes away to write it down must still find it.
      refetchOnWindowFocus: ({ state }) => (state.data?.vault.state === 'locked' ? 'always' : false),
    }),
  );
}

/** What a call answered is newer than what was read before. */
export function keepStatus(status: { readonly vault: VaultStatus }): void {
  queryClient.setQueryData(api.vault.status.queryKey(), { vault: status.vault });
}

/** Its success does not open the gate: the recovery key is shown first, and `useEnterApp` goes on. */
export function useCreateVault() {
  return useMutation(api.vault.create.mutationOptions());
}

export function useEnterApp(): () => void {
  return () => void queryClient.invalidateQueries({ queryKey: api.vault.status.key() });
}

export function useUnlockVault() {
  return useMutation(
    api.vault.unlock.mutationOptions({
      onSuccess: keepStatus,
    }),
  );
}

export function useLockVault() {
  return useMutation(
    api.vault.lock.mutationOptions({
      mutationFn: async (input) => {
        await draftStore.flush();
        return client.vault.lock(input);
      },
      onSuccess: (status) => {
        keepStatus(status);
        forgetVaultContents();
      },
    }),
  );
}

export function useChangePassphrase() {
  return useMutation(api.vault.changePassphrase.mutationOptions({ onSuccess: keepStatus }));
}

export function useRenewRecoveryKey() {
  return useMutation(api.vault.renewRecoveryKey.mutationOptions({ onSuccess: keepStatus }));
}

/** A key that does not match changes nothing, and must not open the gate over the key that is still shown. */
export function useConfirmRecoveryKey() {
  return useMutation(
    api.vault.confirmRecoveryKey.mutationOptions({
      onSuccess: (answer) => {
        if (answer.matches) keepStatus(answer);
      },
    }),
  );
}

export function useAddSystemStore() {
  return useMutation(api.vault.addSystemStore.mutationOptions({ onSuccess: keepStatus }));
}

export function useRemoveWay() {
  return useMutation(api.vault.removeWay.mutationOptions({ onSuccess: keepStatus }));
}

export function useSetIdleMinutes() {
  return useMutation(api.vault.setIdleMinutes.mutationOptions({ onSuccess: keepStatus }));
}

export function useVerifyVault() {
  return useMutation(api.vault.verify.mutationOptions());
}
