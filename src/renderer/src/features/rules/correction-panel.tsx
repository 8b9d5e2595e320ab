import { Form, Input, Popconfirm, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PROVINCES } from '../../../../shared/domain/regions/regions.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { Drafted, type StartedDraft } from '../../ui/drafted.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { type Rules, useOverride, useRemoveOverride } from './use-rules.ts';

type Overrides = Rules['overrides'];

/** What a call to an authority can settle. Everything else of a pack is corrected on the command line. */
const POLICIES = ['residence-proof', 'local-id-only', 'cross-province-supported', 'unclear'] as const;
const PHONES = ['required', 'not-required'] as const;

interface Typed {
  readonly province: string | null;
  /** The field and the value, with a colon between. */
  readonly answer: string | null;
  readonly why: string;
}

const EMPTY: Typed = { province: null, answer: null, why: '' };

/** What can be corrected here has words; what the command line corrected is shown as it stands. */
function useWords() {
  const { t } = useTranslation();
  const policy = (value: unknown) => POLICIES.find((each) => each === value);
  const phone = (value: unknown) => PHONES.find((each) => each === value);
  return {
    fieldOf: (field: string) =>
      field === 'outsideIdPolicy' || field === 'localPhone' ? t(`rules.ask-${field}`) : field,
    answerOf(value: unknown): string {
      const [asPolicy, asPhone] = [policy(value), phone(value)];
      if (asPolicy) return t(`rules.policy-${asPolicy}`);
      if (asPhone) return t(`rules.phone-${asPhone}`);
      return typeof value === 'string' ? value : JSON.stringify(value);
    },
  };
}

function List({ overrides }: { readonly overrides: Overrides }) {
  const { t } = useTranslation();
  const remove = useRemoveOverride();
  const { fieldOf, answerOf } = useWords();
  if (overrides.length === 0) return <p className="hint">{t('rules.noCorrections')}</p>;
  return (
    <>
      <FailurePanel error={remove.error} />
      <ul className="outdated" aria-label={t('rules.corrections')}>
        {overrides.map(({ table, id, field, value, why }) => (
          <li key={`${table} ${id} ${field}`}>
            <strong>
              {t('rules.correctionOf', { table: t(`rules.table-${table}`), id: nameOf(id), field: fieldOf(field) })}
            </strong>{' '}
            {answerOf(value)} <span className="hint">{why}</span>{' '}
            <Popconfirm title={t('rules.removeTitle')} onConfirm={() => remove.mutate({ table, id, field })}>
              <WriteButton size="small" type="text" danger>
                {t('rules.remove')}
              </WriteButton>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf(id: string): string {
  return PROVINCES.find(({ code }) => code === id)?.name ?? id;
}

function useAnswers() {
  const { t } = useTranslation();
  return [
    {
      label: t('rules.ask-outsideIdPolicy'),
      options: POLICIES.map((policy) => ({ value: `outsideIdPolicy:${policy}`, label: t(`rules.policy-${policy}`) })),
    },
    {
      label: t('rules.ask-localPhone'),
      options: PHONES.map((phone) => ({ value: `localPhone:${phone}`, label: t(`rules.phone-${phone}`) })),
    },
  ];
}

function CorrectionForm({ draft }: { readonly draft: StartedDraft<Typed> }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const override = useOverride();
  const answers = useAnswers();
  const rules = [{ required: true, message: t('common.required') }];
  const save = ({ province, answer, why }: Typed) => {
    const [field = '', value = ''] = (answer ?? '').split(':');
    const onSuccess = () => {
      draft.discard();
      notify(t('common.saved'));
    };
    override.mutate({ table: 'provinces', id: province ?? '', field, value, why }, { onSuccess });
  };
  return (
    <>
      <FailurePanel error={override.error} />
      <Form<Typed>
        layout="vertical"
        className="form-narrow"
        initialValues={draft.start}
        onKeyDownCapture={ignoreComposingEnter}
        onValuesChange={(_, values) => draft.save(values)}
        onFinish={save}
      >
        <Form.Item name="province" label={t('rules.province')} rules={rules}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={PROVINCES.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item name="answer" label={t('rules.answer')} rules={rules}>
          <Select options={answers} />
        </Form.Item>
        <Form.Item name="why" label={t('rules.why')} rules={rules}>
          <Input maxLength={300} placeholder={t('rules.whyPlaceholder')} />
        </Form.Item>
        <WriteButton htmlType="submit" loading={override.isPending}>
          {t('common.save')}
        </WriteButton>
      </Form>
    </>
  );
}

/** 我的更正: what an authority said wins over every pack, and stays when a newer one comes. */
export function CorrectionPanel({ overrides }: { readonly overrides: Overrides }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('rules.corrections')} lead={t('rules.correctionsLead')}>
      <div className="stack-tight">
        <List overrides={overrides} />
        <details className="notes">
          <summary>{t('rules.correct')}</summary>
          <Drafted form="correction" initial={EMPTY} isSaid>
            {(draft) => <CorrectionForm draft={draft} />}
          </Drafted>
        </details>
      </div>
    </Panel>
  );
}
