import { DeleteOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { type UsedDraft, useDraft } from '../../api/use-draft.ts';
import { useHostInfo, useShowInFolder } from '../../api/use-host.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { VerdictBadge } from '../../ui/badge.tsx';
import { isComposingKey } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { formatDay } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { type Copy, useCopies, useNoteCopy, useRemoveCopy } from './use-copies.ts';

function Mark({ copy }: { readonly copy: Copy }) {
  const { t } = useTranslation();
  if (copy.watermark === null) return <>{t('packet.ledgerUnknown')}</>;
  return <>{copy.watermark === '' ? t('packet.ledgerUnmarked') : `“${copy.watermark}”`}</>;
}

/** Saved when the field is left: a note is a few words, and there is no form around it. */
function NoteField({ copy, draft }: { readonly copy: Copy; readonly draft: UsedDraft<string> }) {
  const { t } = useTranslation();
  const [note, setNote] = useState(draft.start ?? copy.note);
  const save = useNoteCopy();
  const store = () => {
    if (note !== copy.note) save.mutate({ id: copy.id, note }, { onSuccess: draft.settle });
  };
  return (
    <>
      <Input
        aria-label={t('packet.ledgerNoteOf', { day: copy.builtAt.slice(0, 10) })}
        placeholder={t('packet.ledgerNote')}
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
          draft.save(event.target.value);
        }}
        onPressEnter={(event) => {
          if (!isComposingKey(event)) store();
        }}
        onBlur={store}
      />
      <FailurePanel error={save.error} />
    </>
  );
}

function Note({ copy, programId }: { readonly copy: Copy; readonly programId: ProgramId }) {
  const draft = useDraft(`copy-note-${copy.id}`, { programId }, copy.note);
  return draft.start === undefined ? null : <NoteField copy={copy} draft={draft} />;
}

function LedgerRow({ copy, programId }: { readonly copy: Copy; readonly programId: ProgramId }) {
  const { t, i18n } = useTranslation();
  const host = useHostInfo();
  const show = useShowInFolder();
  const remove = useRemoveCopy();
  return (
    <li className="ledger-row">
      <div className="row">
        <strong>{copy.receiver || t('packet.ledgerNobody')}</strong>
        <time className="hint" dateTime={copy.builtAt}>
          {formatDay(copy.builtAt, i18n.language)}
        </time>
        <VerdictBadge verdict={copy.verdict} />
      </div>
      <p className="hint">
        <Mark copy={copy} /> · {copy.folder}
      </p>
      <Note copy={copy} programId={programId} />
      <div className="row">
        {host?.canShowInFolder ? (
          <Button
            size="small"
            icon={<FolderOpenOutlined aria-hidden />}
            onClick={() => show.mutate({ folder: copy.folder })}
          >
            {t('packet.showInFolder')}
          </Button>
        ) : null}
        <Popconfirm
          title={t('packet.ledgerRemoveTitle')}
          description={t('packet.ledgerRemoveMore')}
          okText={t('common.remove')}
          okButtonProps={{ danger: true }}
          onConfirm={() => remove.mutate({ id: copy.id })}
        >
          <WriteButton size="small" type="text" danger icon={<DeleteOutlined aria-hidden />} loading={remove.isPending}>
            {t('packet.ledgerRemove')}
          </WriteButton>
        </Popconfirm>
      </div>
      <FailurePanel error={show.error ?? remove.error} />
    </li>
  );
}

/** Who got which marked copy: one row for each packet that was built. */
export function LedgerPanel({ programId }: { readonly programId: ProgramId }) {
  const { t } = useTranslation();
  const query = useCopies(programId);
  return (
    <Panel title={t('packet.ledger')} lead={t('packet.ledgerLead')}>
      <QueryView query={query}>
        {({ copies }) =>
          copies.length === 0 ? (
            <p className="hint">{t('packet.ledgerEmpty')}</p>
          ) : (
            <ul>
              {copies.map((copy) => (
                <LedgerRow key={copy.id} copy={copy} programId={programId} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
