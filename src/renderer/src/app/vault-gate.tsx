import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { draftStore } from '../api/drafts.ts';
import { forgetVaultContents } from '../api/query.ts';
import { RestoreDoor } from '../features/backups/restore-door.tsx';
import { SafeModeNotice } from '../features/desktop/safe-mode-notice.tsx';
import { CreateVault } from '../features/vault/create-vault.tsx';
import { UnlockVault } from '../features/vault/unlock-vault.tsx';
import { useVaultStatus } from '../features/vault/use-vault.ts';
import { QueryView } from '../ui/query-view.tsx';
import { useHostLink } from './use-host-link.ts';

/** Nothing of the app is drawn before the vault is open. */
export function VaultGate() {
  useHostLink();
  const status = useVaultStatus();
  const state = status.data?.vault.state;
  useEffect(() => {
    // Also when it locked by itself: what was read from it must not stay in the page.
    if (state === 'locked') forgetVaultContents();
    // What was typed while it was being locked from elsewhere.
    if (state === 'open') void draftStore.flush();
  }, [state]);
  return (
    <>
      <SafeModeNotice />
      <QueryView query={status}>
        {({ vault }) => {
          switch (vault.state) {
            case 'open':
              return <Outlet />;
            case 'locked':
              return <UnlockVault vault={vault} footer={<RestoreDoor isFirst={false} />} />;
            case 'missing':
              return <CreateVault vault={vault} footer={<RestoreDoor isFirst />} />;
            default:
              return assertNever(vault.state);
          }
        }}
      </QueryView>
    </>
  );
}
