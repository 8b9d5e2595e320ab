import { Button, Form, Input, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/failure.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { GatePage } from './gate-page.tsx';
import { useUnlockVault, type VaultStatus } from './use-vault.ts';

const SECRET_WAYS = ['passphrase', 'recovery-key'] as const;
type SecretWay = (typeof SECRET_WAYS)[number];

interface SecretFormProps {
  readonly way: SecretWay;
  readonly unlock: ReturnType<typeof useUnlockVault>;
}

function SecretForm({ way, unlock }: SecretFormProps) {
  const { t } = useTranslation();
  const label = way === 'passphrase' ? t('vault.passphrase') : t('vault.keyLabel');
  const wrong = {
    passphrase: { happened: t('vault.wrongPassphrase'), todo: t('vault.wrongPassphraseTodo') },
    'recovery-key': { happened: t('vault.wrongKey'), todo: t('vault.wrongKeyTodo') },
  };
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
      <FailurePanel
        error={unlock.error}
        words={codeOf(unlock.error) === 'vault_wrong_secret' ? wrong[way] : undefined}
      />
      <Button type="primary" size="large" block htmlType="submit" loading={unlock.isPending}>
        {t('vault.unlock')}
      </Button>
    </Form>
  );
}

/** The way in: the system's store in one press where it is set up, else a passphrase or the recovery key. */
export function UnlockVault({ vault, footer }: { readonly vault: VaultStatus; readonly footer: ReactNode }) {
  const { t } = useTranslation();
  // `vault.json` may be unreadable and then names no way; trying one says what is wrong with it.
  const set = SECRET_WAYS.filter((way) => vault.ways.includes(way));
  const offered = set.length > 0 ? set : SECRET_WAYS;
  const [way, setWay] = useState<SecretWay>(offered[0] ?? 'passphrase');
  const labels = { passphrase: t('vault.wayPassphrase'), 'recovery-key': t('vault.wayRecoveryKey') };
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
          options={offered.map((value) => ({ value, label: labels[value] }))}
        />
        <SecretForm key={way} way={way} unlock={unlock} />
      </div>
      {footer}
    </GatePage>
  );
}
