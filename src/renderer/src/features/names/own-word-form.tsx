import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { OWN_WORD_SEVERITIES } from '../../../../shared/domain/naming/own-word.ts';
import { useDraft } from '../../api/use-draft.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import type { NewOwnWord } from './use-own-words.tsx';

const EMPTY: NewOwnWord = { word: '', layer: 'filing', severity: 'warn', note: '' };
const LAYERS = ['filing', 'platform'] as const;
const LONGEST_WORD = 40;
const LONGEST_NOTE = 200;

interface OwnWordFormProps {
  readonly isSaving: boolean;
  readonly onAdd: (word: NewOwnWord, onSuccess: () => void) => void;
}

function Fields({
  start,
  onChange,
  onAdd,
  isSaving,
}: {
  readonly start: NewOwnWord;
  readonly onChange: (word: NewOwnWord) => void;
  readonly onAdd: (word: NewOwnWord) => void;
  readonly isSaving: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Form
      layout="vertical"
      className="form-narrow"
      initialValues={start}
      onValuesChange={(_, word: NewOwnWord) => onChange(word)}
      onFinish={onAdd}
      onKeyDownCapture={ignoreComposingEnter}
    >
      <Form.Item
        name="word"
        label={t('names.word')}
        rules={[{ required: true, whitespace: true, message: t('common.required') }]}
      >
        <Input maxLength={LONGEST_WORD} autoComplete="off" />
      </Form.Item>
      <Form.Item name="layer" label={t('names.wordLayer')}>
        <Radio.Group options={LAYERS.map((value) => ({ value, label: t(`names.${value}`) }))} />
      </Form.Item>
      <Form.Item name="severity" label={t('names.wordSeverity')}>
        <Radio.Group options={OWN_WORD_SEVERITIES.map((value) => ({ value, label: t(`verdict.${value}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t('names.wordNote')}>
        <Input maxLength={LONGEST_NOTE} />
      </Form.Item>
      <WriteButton htmlType="submit" loading={isSaving}>
        {t('names.wordAdd')}
      </WriteButton>
    </Form>
  );
}

/** Adds a word; half-typed ones are kept. */
export function OwnWordForm({ isSaving, onAdd }: OwnWordFormProps) {
  const { t } = useTranslation();
  const kept = useDraft('own-word', {}, EMPTY);
  if (kept.start === undefined) return null;
  return (
    <details className="notes" open={kept.isRestored}>
      <summary>{t('names.wordAddTitle')}</summary>
      {/* The name above says what could not be stored yet. */}
      <DraftNote isRestored={kept.isRestored} isUnsaved={false} onDiscard={kept.discard} />
      <Fields
        key={kept.version}
        start={kept.start}
        onChange={kept.save}
        isSaving={isSaving}
        onAdd={(word) => onAdd({ ...EMPTY, ...word }, kept.discard)}
      />
    </details>
  );
}
