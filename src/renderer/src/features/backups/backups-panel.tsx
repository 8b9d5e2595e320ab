import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { formatBytes, formatDayAndTime } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { type Backup, refreshBackups, useBackups, useRemoveBackup, useWork } from './use-backups.ts';
import { WorkView } from './work-view.tsx';

interface BackupLineProps {
  readonly backup: Backup;
  readonly onRestore: () => void;
}

function BackupLine({ backup, onRestore }: BackupLineProps) {
  const { t, i18n } = useTranslation();
  const remove = useRemoveBackup();
  const made = formatDayAndTime(backup.createdAt, i18n.language);
  const facts = `${t(`backups.kind-${backup.kind}`)} · ${formatBytes(backup.bytes)}`;
  const about = `${made} · ${facts}`;
  return (
    <li className="way-row">
      <div className="grow">
        <strong className="digits">{made}</strong> <span className="hint">{facts}</span>
      </div>
      <div className="row">
        <Button onClick={onRestore} aria-label={`${t('backups.restore')}：${about}`}>
          {t('backups.restore')}
        </Button>
        <Popconfirm
          title={t('backups.removeSure')}
          okText={t('backups.remove')}
          okButtonProps={{ danger: true }}
          onConfirm={() => remove.mutate({ name: backup.name })}
        >
          <WriteButton type="text" danger loading={remove.isPending} aria-label={`${t('backups.remove')}：${about}`}>
            {t('backups.remove')}
          </WriteButton>
        </Popconfirm>
      </div>
      <FailurePanel error={remove.error} />
    </li>
  );
}

/** The backups that there are, a new one, and the way back. */
export function BackupsPanel() {
  const { t } = useTranslation();
  const backups = useBackups();
  const making = useWork<{ readonly kind: 'finished' }>();
  /** The backup to restore: its name, or null for a file elsewhere. */
  const [restoring, setRestoring] = useState<{ readonly name: string | null }>();
  return (
    <Panel title={t('backups.title')} lead={t('backups.lead')}>
      <div className="stack">
        <QueryView query={backups} rows={2}>
          {({ backups: list }) =>
            list.length === 0 ? (
              <p className="hint">{t('backups.empty')}</p>
            ) : (
              <ul className="ways" aria-label={t('backups.title')}>
                {list.map((backup) => (
                  <BackupLine key={backup.name} backup={backup} onRestore={() => setRestoring({ name: backup.name })} />
                ))}
              </ul>
            )
          }
        </QueryView>
        <div className="row">
          <WriteButton
            type="primary"
            disabled={making.work.kind === 'running'}
            onClick={() => void making.start((options) => client.backups.create({}, options), refreshBackups)}
          >
            {t('backups.now')}
          </WriteButton>
          <Button onClick={() => setRestoring({ name: null })}>{t('backups.fromFile')}</Button>
        </div>
        <WorkView work={making.work} label={t('backups.now')} onCancel={making.cancel} />
        {making.work.kind === 'finished' ? <Alert type="success" showIcon title={t('backups.made')} /> : null}
        {restoring ? <RestoreDialog isOpen name={restoring.name} onClose={() => setRestoring(undefined)} /> : null}
      </div>
    </Panel>
  );
}
