import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { useDraft } from '../../api/use-draft.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { useText } from '../../ui/use-text.ts';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { MatchView } from './match-view.tsx';
import { useAddRejection, useMatches, useRefusableSteps } from './use-rejections.ts';

const REST_MS = 400;

interface Typed {
  readonly text: string;
  readonly field: string;
  readonly reason: string;
  readonly suggestion: string;
  readonly stepId: string;
}

const EMPTY: Typed = { text: '', field: '', reason: '', suggestion: '', stepId: '' };

/** As it is handed over: what is empty was not said. */
function asInput(programId: ProgramId, { text, field, reason, suggestion, stepId }: Typed) {
  const fields = field || reason || suggestion ? { field, reason, suggestion } : null;
  return { programId, text: text.trim(), fields, stepId: stepId || null };
}

function Preview({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const matches = useMatches(text).data?.matches;
  if (text === '' || !matches) return null;
  return (
    <div className="preview" aria-live="polite">
      <h3>{t('rejections.preview')}</h3>
      <MatchView matches={matches} />
    </div>
  );
}

function Apart() {
  const { t } = useTranslation();
  return (
    <details className="notes">
      <summary>{t('rejections.apart')}</summary>
      <Form.Item name="field" label={t('rejections.field')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="reason" label={t('rejections.reason')}>
        <Input.TextArea lang="zh-CN" autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="suggestion" label={t('rejections.suggestion')}>
        <Input.TextArea lang="zh-CN" autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </details>
  );
}

interface FormProps {
  readonly programId: ProgramId;
  readonly start: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly onSaved: () => void;
}

function RejectionForm({ programId, start, onChange, onSaved }: FormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [form] = Form.useForm<Typed>();
  const add = useAddRejection();
  const steps = useRefusableSteps(programId);
  const pasted = useTypedText([start.text, start.reason].filter(Boolean).join('\n'), REST_MS);
  const options = [
    { value: '', label: t('rejections.whereAuto') },
    ...steps.map(({ id, title }) => ({ value: id, label: text(title) })),
  ];
  const changed = (_: unknown, all: Typed) => {
    pasted.setValue([all.text, all.reason].filter(Boolean).join('\n'));
    onChange({ ...EMPTY, ...all });
  };
  return (
    <Form
      onKeyDownCapture={ignoreComposingEnter}
      form={form}
      layout="vertical"
      initialValues={start}
      onValuesChange={changed}
      onFinish={(typed: Typed) => add.mutate(asInput(programId, { ...EMPTY, ...typed }), { onSuccess: onSaved })}
    >
      <FailurePanel error={add.error} />
      <Form.Item name="text" label={t('rejections.text')}>
        <Input.TextArea
          lang="zh-CN"
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={5000}
          placeholder={t('rejections.textPlaceholder')}
        />
      </Form.Item>
      <Apart />
      <Form.Item name="stepId" label={t('rejections.where')}>
        <Select options={options} />
      </Form.Item>
      <Preview text={pasted.settled.trim()} />
      <WriteButton type="primary" htmlType="submit" disabled={pasted.value.trim() === ''} loading={add.isPending}>
        {t('rejections.save')}
      </WriteButton>
    </Form>
  );
}

/** Pasting a refusal; what it means shows while it is typed. */
export function AddRejection({ programId }: { readonly programId: ProgramId }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const draft = useDraft('rejection', { programId }, EMPTY);
  if (draft.start === undefined) return null;
  return (
    <Panel title={t('rejections.addTitle')} lead={t('rejections.addLead')}>
      <DraftNote {...draft} onDiscard={draft.discard} />
      <RejectionForm
        key={draft.version}
        programId={programId}
        start={draft.start}
        onChange={draft.save}
        onSaved={() => {
          draft.discard();
          notify(t('rejections.saved'));
        }}
      />
    </Panel>
  );
}
