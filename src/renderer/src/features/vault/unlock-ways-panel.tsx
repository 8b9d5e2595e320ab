import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WriteButton } from '../../api/write-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { asProof } from './as-proof.ts';
import { ConfirmRecoveryKey } from './confirm-recovery-key.tsx';
import { ProofField } from './proof-field.tsx';
import { useAddSystemStore, useRemoveWay, useVaultStatus, type VaultStatus } from './use-vault.ts';

type Way = VaultStatus['ways'][number];

/** What the person has asked for and has to prove first. */
interface WayChange {
  readonly way: Way;
  readonly kind: 'add' | 'remove';
}

const WAYS = ['passphrase', 'recovery-key', 'system-store'] as const satisfies readonly Way[];

function useWayName(): (way: Way) => string {
  const { t } = useTranslation();
  const names = {
    passphrase: t('vault.wayNamePassphrase'),
    'recovery-key': t('vault.wayNameRecoveryKey'),
    'system-store': t('vault.wayNameSystemStore'),
  };
  return (way) => names[way];
}

/** The system's store stays on this computer, so it can never be all that is left. */
function isRemovable(vault: VaultStatus, way: Way): boolean {
  return vault.ways.some((other) => other !== way && other !== 'system-store');
}

function WayState({ vault, way }: { readonly vault: VaultStatus; readonly way: Way }) {
  const { t } = useTranslation();
  if (!vault.ways.includes(way)) return <Badge tone="quiet">{t('vault.wayAbsent')}</Badge>;
  if (way !== 'recovery-key' || vault.recoveryKeyConfirmed === null) return null;
  return vault.recoveryKeyConfirmed ? (
    <Badge tone="ok">{t('vault.keyConfirmedBadge')}</Badge>
  ) : (
    <Badge tone="warn">{t('vault.keyUnconfirmed')}</Badge>
  );
}

interface WayRowProps {
  readonly vault: VaultStatus;
  readonly way: Way;
  readonly onChange: (change: WayChange) => void;
}

function WayRow({ vault, way, onChange }: WayRowProps) {
  const { t } = useTranslation();
  const name = useWayName()(way);
  const isThere = vault.ways.includes(way);
  const canAdd = way === 'system-store' && !isThere && vault.systemStoreAvailable;
  const canRemove = isThere && isRemovable(vault, way);
  return (
    <li className="way-row">
      <div className="row">
        <strong>{name}</strong>
        <WayState vault={vault} way={way} />
      </div>
      {canAdd ? (
        <WriteButton aria-label={t('vault.wayAdd', { way: name })} onClick={() => onChange({ way, kind: 'add' })}>
          {t('vault.wayAddShort')}
        </WriteButton>
      ) : null}
      {canRemove ? (
        <WriteButton
          type="text"
          danger
          aria-label={t('vault.wayRemove', { way: name })}
          onClick={() => onChange({ way, kind: 'remove' })}
        >
          {t('vault.wayRemoveShort')}
        </WriteButton>
      ) : null}
      {way === 'system-store' && !vault.systemStoreAvailable ? (
        <p className="hint way-note">{t('vault.wayStoreAbsent')}</p>
      ) : null}
    </li>
  );
}

function WayChangeForm({ change, onDone }: { readonly change: WayChange; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const add = useAddSystemStore();
  const remove = useRemoveWay();
  return (
    <Form<{ proof: string }>
      name="change-way"
      layout="vertical"
      requiredMark={false}
      onKeyDownCapture={ignoreComposingEnter}
      onFinish={(values) => {
        const proof = asProof(values.proof);
        const onSuccess = () => {
          notify(change.kind === 'add' ? t('vault.wayAdded') : t('vault.wayRemoved'));
          onDone();
        };
        if (change.kind === 'add') add.mutate({ proof }, { onSuccess });
        else remove.mutate({ way: change.way, proof }, { onSuccess });
      }}
    >
      <p className="lead">{t('vault.wayProve')}</p>
      <ProofField />
      <FailurePanel error={add.error ?? remove.error} />
      <div className="row">
        <Button
          type="primary"
          danger={change.kind === 'remove'}
          htmlType="submit"
          loading={add.isPending || remove.isPending}
        >
          {change.kind === 'add' ? t('vault.wayAddShort') : t('vault.wayRemoveShort')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}

/** Asks for the paper with the key on it, as long as nobody has shown that it is right. */
function UnconfirmedKey() {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('vault.keyUnconfirmedTitle')}
        description={
          <>
            <p>{t('vault.keyUnconfirmedMore')}</p>
            <div className="row after-words">
              <Button type="primary" onClick={() => setAsked(true)}>
                {t('vault.keyAskTitle')}
              </Button>
              <Button onClick={() => document.getElementById('renew_proof')?.focus()}>{t('vault.renewTitle')}</Button>
            </div>
          </>
        }
      />
      <Modal
        open={isAsked}
        title={t('vault.keyAskTitle')}
        footer={null}
        destroyOnHidden
        onCancel={() => setAsked(false)}
      >
        <p>{t('vault.keyAskLead')}</p>
        <ConfirmRecoveryKey onConfirmed={() => setAsked(false)} />
      </Modal>
    </>
  );
}

/** Each way that opens the vault, what is known of it, and how to add or remove it. */
export function UnlockWaysPanel() {
  const { t } = useTranslation();
  const name = useWayName();
  const vault = useVaultStatus().data?.vault;
  const [change, setChange] = useState<WayChange | null>(null);
  const title = change
    ? t(change.kind === 'add' ? 'vault.wayAdd' : 'vault.wayRemove', { way: name(change.way) })
    : null;
  if (!vault) return null;
  return (
    <Panel title={t('vault.waysTitle')} lead={t('vault.waysLead')}>
      <div className="stack">
        <ul className="ways">
          {WAYS.map((way) => (
            <WayRow key={way} vault={vault} way={way} onChange={setChange} />
          ))}
        </ul>
        {vault.recoveryKeyConfirmed === false ? <UnconfirmedKey /> : null}
      </div>
      <Modal open={change !== null} title={title} footer={null} destroyOnHidden onCancel={() => setChange(null)}>
        {change ? <WayChangeForm change={change} onDone={() => setChange(null)} /> : null}
      </Modal>
    </Panel>
  );
}
