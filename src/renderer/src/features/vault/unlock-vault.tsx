import { Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { GatePage } from './gate-page.tsx';
import { useUnlockVault, type VaultStatus } from './use-vault.ts';

type SecretWay = 'passphrase' | 'recovery-key';

interface SecretFormProps {
  readonly way: SecretWay;
  readonly unlock: ReturnType<typeof useUnlockVault>;
}

function SecretForm({ way, unlock }: SecretFormProps) {
  const { t } = useTranslation();
  const label = way === 'passphrase' ? t('vault.passphrase') : t('vault.keyLabel');
  return (
    <Form<{ secret: string }>
      name="unlock"
      layout="vertical"
      requiredMark={false}
      onKeyDownCapture={ignoreComposingEnter}
      onFinish={({ secret }) => unlock.mutate({ way, secret })}
    >
      <Form.Item name="secret" label={label} rules={[{ required: true, message: label }]}>
        {way === 'passphrase' ? (
          <Input.Password size="large" autoFocus autoComplete="current-password" />
        ) : (
          <Input size="large" autoFocus autoComplete="off" spellCheck={false} className="mono" />
        )}
      </Form.Item>
      <FailurePanel error={unlock.error} />
      <Button type="primary" size="large" block htmlType="submit" loading={unlock.isPending}>
        {t('vault.unlock')}
      </Button>
    </Form>
  );
}

/** The way in: the system's store in one press where it is set up, else a passphrase or the recovery key. */
export function UnlockVault({ vault }: { readonly vault: VaultStatus }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<SecretWay>('passphrase');
  const unlock = useUnlockVault();
  const hasStore = vault.ways.includes('system-store') && vault.systemStoreAvailable;
  return (
    <GatePage title={t('vault.unlockTitle')} lead={t('vault.unlockLead')}>
      <div className="stack">
        {hasStore ? (
          <Button size="large" block onClick={() => unlock.mutate({ way: 'system-store' })}>
            {t('vault.waySystemStore')}
          </Button>
        ) : null}
        <Segmented<SecretWay>
          block
          aria-label={t('vault.ways')}
          value={way}
          onChange={(next) => {
            unlock.reset();
            setWay(next);
          }}
          options={[
            { value: 'passphrase', label: t('vault.wayPassphrase') },
            { value: 'recovery-key', label: t('vault.wayRecoveryKey') },
          ]}
        />
        <SecretForm key={way} way={way} unlock={unlock} />
      </div>
    </GatePage>
  );
}
