import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { useDraft } from '../../api/use-draft.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { useRecords, useSetRecord } from './use-records.ts';

interface Values {
  readonly name?: string;
  readonly idNumber?: string;
}

interface RecordFormProps {
  readonly document: ApplicantDocument;
  readonly start: Values;
  readonly onDone: () => void;
}

function RecordForm({ document, start, onDone }: RecordFormProps) {
  const { t } = useTranslation();
  const save = useSetRecord(document.applicantId);
  const draft = useDraft<Values>(`record-${document.id}`, { applicantId: document.applicantId }, start);
  const onSuccess = () => {
    draft.discard();
    onDone();
  };
  if (draft.start === undefined) return null;
  return (
    <Form<Values>
      key={draft.version}
      name={`record-${document.id}`}
      layout="vertical"
      initialValues={draft.start}
      onKeyDownCapture={ignoreComposingEnter}
      onValuesChange={(_, values) => draft.save(values)}
      onFinish={({ name = '', idNumber = '' }) => save.mutate({ id: document.id, name, idNumber }, { onSuccess })}
    >
      <DraftNote {...draft} onDiscard={draft.discard} />
      <FailurePanel error={save.error} />
      <Form.Item name="name" label={t('documents.recordName')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idNumber" label={t('documents.recordNumber')}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <WriteButton size="small" htmlType="submit" loading={save.isPending}>
        {t('common.save')}
      </WriteButton>
    </Form>
  );
}

/** 材料上写的: the name and the number on the paper itself, held against the profile. */
export function RecordedFields({ document }: { readonly document: ApplicantDocument }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const records = useRecords(document.applicantId).data;
  const record = records?.records.find(({ documentId }) => documentId === document.id);
  const isFilled = Boolean(record?.name || record?.idNumber);
  return (
    <details className="notes" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(isFilled ? 'documents.recordDone' : 'documents.record')}</summary>
      {isOpen && records ? (
        <RecordForm
          document={document}
          start={{ name: record?.name ?? '', idNumber: record?.idNumber ?? '' }}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </details>
  );
}

/** Where the papers of a person do not agree with the profile. */
export function RecordFindings({ applicantId }: { readonly applicantId: ApplicantDocument['applicantId'] }) {
  const findings = useRecords(applicantId).data?.findings ?? [];
  return findings.length > 0 ? <Findings findings={findings} /> : null;
}
