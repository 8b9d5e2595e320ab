import { Alert, Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WriteButton } from '../../api/write-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { asProof } from './as-proof.ts';
import { PassphraseFields } from './passphrase-fields.tsx';
import { ProofField } from './proof-field.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import {
  useChangePassphrase,
  useRenewRecoveryKey,
  useSetIdleMinutes,
  useVaultStatus,
  useVerifyVault,
  type VaultStatus,
} from './use-vault.ts';

function VaultFacts({ vault }: { readonly vault: VaultStatus }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      <div>
        <dt>{t('vault.state')}</dt>
        <dd>
          <Badge tone="ok">{t('vault.stateOpen')}</Badge>
        </dd>
      </div>
      <div>
        <dt>{t('vault.folder')}</dt>
        <dd data-testid="data-folder">{vault.folder}</dd>
      </div>
      <div>
        <dt>{t('vault.schemaVersion')}</dt>
        <dd>{vault.schemaVersion ?? '–'}</dd>
      </div>
    </dl>
  );
}

const IDLE_CHOICES = [5, 15, 30, 60] as const;

function IdleChoice({ vault }: { readonly vault: VaultStatus }) {
  const { t } = useTranslation();
  const set = useSetIdleMinutes();
  const options = [
    ...IDLE_CHOICES.map((minutes) => ({ value: String(minutes), label: t('vault.idleAfter', { minutes }) })),
    { value: 'never', label: t('vault.idleNever') },
  ];
  return (
    <>
      <div className="row facts-row">
        <label htmlFor="idle-minutes">{t('vault.idle')}</label>
        <Select
          id="idle-minutes"
          value={String(vault.idleMinutes ?? 'never')}
          options={options}
          loading={set.isPending}
          onChange={(value) => set.mutate({ minutes: IDLE_CHOICES.find((choice) => String(choice) === value) ?? null })}
        />
      </div>
      <FailurePanel error={set.error} />
    </>
  );
}

/** Where the vault is, how it opens, and whether it is sound. */
export function VaultPanel() {
  const { t } = useTranslation();
  const status = useVaultStatus();
  const verify = useVerifyVault();
  return (
    <Panel title={t('vault.statusTitle')}>
      <div className="stack">
        {status.data ? <VaultFacts vault={status.data.vault} /> : null}
        {status.data ? <IdleChoice vault={status.data.vault} /> : null}
        <div className="row">
          <Button loading={verify.isPending} onClick={() => verify.mutate({})}>
            {t('vault.verify')}
          </Button>
          <span className="hint">{t('vault.verifyLead')}</span>
        </div>
        <FailurePanel error={verify.error} />
        {verify.data ? (
          <Alert
            type={verify.data.ok ? 'success' : 'error'}
            showIcon
            title={verify.data.ok ? t('vault.verifyOk') : t('vault.verifyBad')}
            description={
              verify.data.ok ? (
                t('vault.verifyCounts', verify.data.counts)
              ) : (
                <>
                  <ProblemList problems={verify.data.problems} />
                  <p>{t('vault.verifyTodo')}</p>
                </>
              )
            }
          />
        ) : null}
      </div>
    </Panel>
  );
}

export function ChangePassphrasePanel() {
  const { t } = useTranslation();
  const notify = useNotify();
  const change = useChangePassphrase();
  const [form] = Form.useForm<{ proof: string; passphrase: string }>();
  return (
    <Panel title={t('vault.changeTitle')}>
      <Form
        form={form}
        name="change"
        layout="vertical"
        requiredMark={false}
        className="form-narrow"
        onKeyDownCapture={ignoreComposingEnter}
        onFinish={({ proof, passphrase }) => {
          const onSuccess = () => {
            form.resetFields();
            notify(t('vault.changed'));
          };
          change.mutate({ proof: asProof(proof), next: passphrase }, { onSuccess });
        }}
      >
        <ProofField />
        <PassphraseFields label={t('vault.next')} />
        <FailurePanel error={change.error} />
        <WriteButton type="primary" htmlType="submit" loading={change.isPending}>
          {t('vault.change')}
        </WriteButton>
      </Form>
    </Panel>
  );
}

export function RecoveryKeyPanel() {
  const { t } = useTranslation();
  const renew = useRenewRecoveryKey();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  return (
    <Panel title={t('vault.renewTitle')} lead={t('vault.renewLead')}>
      <Form<{ proof: string }>
        name="renew"
        layout="vertical"
        requiredMark={false}
        className="form-narrow"
        onKeyDownCapture={ignoreComposingEnter}
        onFinish={(values) => renew.mutate({ proof: asProof(values.proof) }, { onSuccess: () => setOpen(true) })}
      >
        <ProofField />
        <FailurePanel error={renew.error} />
        <WriteButton htmlType="submit" loading={renew.isPending}>
          {t('vault.renew')}
        </WriteButton>
      </Form>
      <Modal
        open={isOpen}
        title={t(isAsked ? 'vault.keyAskTitle' : 'vault.keyTitle')}
        footer={null}
        closable={false}
        destroyOnHidden
      >
        {isAsked ? <p>{t('vault.keyAskLead')}</p> : null}
        <RecoveryKey
          isAsked={isAsked}
          onAsk={setAsked}
          recoveryKey={renew.data?.recoveryKey ?? ''}
          onDone={() => {
            setOpen(false);
            setAsked(false);
            renew.reset();
          }}
        />
      </Modal>
    </Panel>
  );
}
