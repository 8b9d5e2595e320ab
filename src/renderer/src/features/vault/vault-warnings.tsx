import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useVaultStatus } from './use-vault.ts';

/** What is wrong with the open vault as a whole; on every page, until it is right again. */
export function VaultWarnings() {
  const { t } = useTranslation();
  const vault = useVaultStatus().data?.vault;
  if (!vault?.readOnly && !vault?.keysEdited) return null;
  return (
    <div className="warnings">
      {vault.readOnly ? (
        <Alert type="warning" showIcon title={t('vault.readOnly')} description={t('vault.readOnlyMore')} />
      ) : null}
      {vault.keysEdited ? <Alert type="warning" showIcon title={t('vault.keysEdited')} /> : null}
    </div>
  );
}
