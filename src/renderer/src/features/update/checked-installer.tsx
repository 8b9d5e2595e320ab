import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostInfo } from '../../api/use-host.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { formatBytes } from '../../ui/format.ts';
import { type Checked, useSignature, useStart } from './use-update.ts';

interface FileProps {
  readonly file: string;
}

/** Asked for on its own: to answer, Windows may look something up by itself. */
function SignatureLine({ file }: FileProps) {
  const { t } = useTranslation();
  const signature = useSignature();
  const found = signature.data?.signature;
  const signer = found && 'signer' in found && found.signer ? found.signer : '—';
  return (
    <div className="stack">
      <div className="row">
        <Button loading={signature.isPending} onClick={() => signature.mutate({ file })}>
          {t('update.signature')}
        </Button>
        <span aria-live="polite">{found ? t(`update.signature-${found.state}`, { signer }) : ''}</span>
      </div>
      <p className="hint">{t('update.signatureHelp')}</p>
      <FailurePanel error={signature.error} />
    </div>
  );
}

interface OpenProps extends FileProps {
  readonly list: string | null;
  readonly isArchive: boolean;
}

function OpenInstaller({ file, list, isArchive }: OpenProps) {
  const { t } = useTranslation();
  const host = useHostInfo();
  const { start, begin, cancel } = useStart();
  if (!host?.canOpenInstaller) return <p>{t('update.openNotHere')}</p>;
  if (start.kind === 'finished') {
    const text = start.opened ? t(isArchive ? 'update.shown' : 'update.opened') : t('update.notOpened');
    return <Alert type={start.opened ? 'success' : 'warning'} showIcon title={text} />;
  }
  if (start.kind === 'running') {
    return (
      <div className="stack">
        <p aria-live="polite">{t('update.backingUp')}</p>
        <Progress percent={start.percent} status="active" aria-label={t('update.backingUp')} />
        <div className="row">
          <Button onClick={cancel}>{t('update.cancel')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{t(isArchive ? 'update.showHelp' : 'update.openHelp')}</p>
      <div className="row">
        <Button type="primary" onClick={() => void begin({ file, list })}>
          {t(isArchive ? 'update.show' : 'update.open')}
        </Button>
      </div>
      {start.kind === 'failed' ? <FailurePanel error={start.error} /> : null}
    </div>
  );
}

interface CheckedProps extends FileProps {
  readonly list: string | null;
  readonly checked: Checked;
}

/** What was found about the file, and the way on where it may be used. */
export function CheckedInstaller({ file, list, checked }: CheckedProps) {
  const { t } = useTranslation();
  const { verdict, installer } = checked;
  const isGood = verdict === 'matches';
  return (
    <div className="stack">
      <Alert
        type={isGood ? 'success' : 'error'}
        showIcon
        title={t(`update.verdict-${verdict}`)}
        description={t(`update.next-${verdict}`)}
      />
      <dl className="facts">
        <div>
          <dt>{t('update.file')}</dt>
          <dd>{`${checked.fileName} · ${formatBytes(checked.bytes)}`}</dd>
        </div>
        <div>
          <dt>{t('update.version')}</dt>
          <dd>
            {installer ? `${installer.version} · ${t(`update.system-${installer.system}`)}` : t('update.notOurs')}
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd className="hash">{checked.sha256}</dd>
        </div>
        {verdict === 'differs' ? (
          <div>
            <dt>{t('update.expected')}</dt>
            <dd className="hash">{checked.expected}</dd>
          </div>
        ) : null}
      </dl>
      <SignatureLine file={file} />
      {isGood ? <OpenInstaller file={file} list={list} isArchive={installer?.kind === 'archive'} /> : null}
    </div>
  );
}
