import { CalendarOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONG_TERM } from '../../../../shared/domain/calendar-date.ts';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { useDraft } from '../../api/use-draft.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { DateField, useDateRules } from '../../ui/date-field.tsx';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { formatFullDay } from '../../ui/format.ts';
import { parseTypedDate } from '../../ui/parse-typed-date.ts';
import { useSetValidity } from './use-documents.ts';

interface Values {
  readonly validFrom?: string;
  readonly validTo?: string;
}

const dateOrNull = (typed = ''): string | null => parseTypedDate(typed) || null;

function useSentence({ validFrom, validTo }: ApplicantDocument): string {
  const { t, i18n } = useTranslation();
  const say = (day: string) => (day === LONG_TERM ? t('form.longTerm') : formatFullDay(day, i18n.language));
  if (validFrom === null && validTo === null) return t('documents.validityNone');
  const to = validTo === null ? '…' : say(validTo);
  return validFrom === null
    ? t('documents.validityTo', { to })
    : t('documents.validitySpan', { from: say(validFrom), to });
}

interface ValidityFormProps {
  readonly document: ApplicantDocument;
  readonly onDone: () => void;
}

function LongTerm() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const isLongTerm = Form.useWatch('validTo') === LONG_TERM;
  return (
    <Checkbox
      checked={isLongTerm}
      onChange={(event) => form.setFieldValue('validTo', event.target.checked ? LONG_TERM : '')}
    >
      {t('form.longTerm')}
    </Checkbox>
  );
}

function ValidityForm({ document, onDone }: ValidityFormProps) {
  const { t } = useTranslation();
  const rules = useDateRules();
  const save = useSetValidity();
  const { id, applicantId, validFrom, validTo } = document;
  const stored = { validFrom: validFrom ?? '', validTo: validTo ?? '' };
  const draft = useDraft<Values>(`validity-${id}`, { applicantId }, stored);
  const finish = (values: Values) => {
    const validity = { id, validFrom: dateOrNull(values.validFrom), validTo: dateOrNull(values.validTo) };
    save.mutate(validity, {
      onSuccess: () => {
        draft.discard();
        onDone();
      },
    });
  };
  if (draft.start === undefined) return null;
  return (
    <Form<Values>
      key={draft.version}
      name={`validity-${id}`}
      layout="vertical"
      initialValues={draft.start}
      onKeyDownCapture={ignoreComposingEnter}
      onValuesChange={(_, values) => draft.save(values)}
      onFinish={finish}
    >
      <DraftNote {...draft} onDiscard={draft.discard} />
      <div className="two-columns">
        <Form.Item name="validFrom" label={t('documents.validFrom')} rules={rules} validateTrigger="onBlur">
          <DateField />
        </Form.Item>
        <Form.Item
          name="validTo"
          label={t('documents.validTo')}
          rules={rules}
          validateTrigger="onBlur"
          extra={<LongTerm />}
        >
          <DateField isEnd />
        </Form.Item>
      </div>
      <FailurePanel error={save.error} />
      <div className="row">
        <WriteButton size="small" htmlType="submit" loading={save.isPending}>
          {t('common.save')}
        </WriteButton>
        <Button size="small" type="text" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** From when to when a document is valid, and the form to say so. */
export function ValidityFields({ document }: { readonly document: ApplicantDocument }) {
  const { t } = useTranslation();
  const sentence = useSentence(document);
  const [isOpen, setOpen] = useState(false);
  const isKnown = document.validFrom !== null || document.validTo !== null;
  if (isOpen) return <ValidityForm document={document} onDone={() => setOpen(false)} />;
  return (
    <p className="row document-validity">
      <span className="hint">
        <CalendarOutlined aria-hidden /> {sentence}
      </span>
      <WriteButton
        size="small"
        type="link"
        aria-label={t(isKnown ? 'documents.validityChangeOf' : 'documents.validityAddOf', { name: document.fileName })}
        onClick={() => setOpen(true)}
      >
        {t(isKnown ? 'documents.validityChange' : 'documents.validityAdd')}
      </WriteButton>
    </p>
  );
}
