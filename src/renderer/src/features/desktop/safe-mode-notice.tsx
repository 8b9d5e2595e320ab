import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostInfo } from '../../api/use-host.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { useRestart } from './use-desktop.ts';

/** Says on every page that the app came up with as little as possible, what that means, and how to leave it. */
export function SafeModeNotice() {
  const { t } = useTranslation();
  const host = useHostInfo();
  const restart = useRestart();
  if (!host?.isSafeMode) return null;
  return (
    <Alert
      type="warning"
      showIcon
      banner
      title={t('desktop.safeMode')}
      description={
        <>
          {t('desktop.safeModeMore')}
          <FailurePanel error={restart.error} />
        </>
      }
      action={
        host.canRestart ? (
          <Button loading={restart.isPending} onClick={() => restart.mutate({})}>
            {t('desktop.restart')}
          </Button>
        ) : null
      }
    />
  );
}
