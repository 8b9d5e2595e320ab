import { KeyOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { GatePage } from './gate-page.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { useCreateVault, useEnterApp, type VaultStatus } from './use-vault.ts';

interface Values {
  readonly passphrase: string;
  readonly systemStore?: boolean;
}

interface CreateFormProps {
  readonly vault: VaultStatus;
  readonly create: ReturnType<typeof useCreateVault>;
}

function CreateForm({ vault, create }: CreateFormProps) {
  const { t } = useTranslation();
  return (
    <Form<Values>
      name="create"
      layout="vertical"
      requiredMark={false}
      onKeyDownCapture={ignoreComposingEnter}
      onFinish={({ passphrase, systemStore = false }) => create.mutate({ passphrase, systemStore })}
    >
      <PassphraseFields label={t('vault.passphrase')} />
      {vault.systemStoreAvailable ? (
        <Form.Item name="systemStore" valuePropName="checked" extra={t('vault.systemStoreHelp')}>
          <Checkbox>{t('vault.systemStore')}</Checkbox>
        </Form.Item>
      ) : null}
      <p className="callout">
        <KeyOutlined aria-hidden />
        {t('vault.recoveryNote')}
      </p>
      <FailurePanel error={create.error} />
      <Button type="primary" size="large" block htmlType="submit" loading={create.isPending}>
        {t('vault.create')}
      </Button>
    </Form>
  );
}

/** The very first page: a passphrase, then the recovery key, then the app. */
export function CreateVault({ vault, footer }: { readonly vault: VaultStatus; readonly footer: ReactNode }) {
  const { t } = useTranslation();
  const create = useCreateVault();
  const enter = useEnterApp();
  const [isAsked, setAsked] = useState(false);
  const navigate = useNavigate();
  const begin = () => {
    void navigate('/welcome/1');
    enter();
  };
  if (create.data) {
    return (
      <GatePage
        title={t(isAsked ? 'vault.keyAskTitle' : 'vault.keyTitle')}
        lead={t(isAsked ? 'vault.keyAskLead' : 'vault.keyLead')}
      >
        <RecoveryKey recoveryKey={create.data.recoveryKey} isAsked={isAsked} onAsk={setAsked} onDone={begin} />
      </GatePage>
    );
  }
  return (
    <GatePage title={t('vault.createTitle')} lead={t('vault.createLead')}>
      <CreateForm vault={vault} create={create} />
      {footer}
    </GatePage>
  );
}
