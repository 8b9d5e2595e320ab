import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PROVINCES } from '../../../../shared/domain/regions/regions.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { type Rules, useOverride, useRemoveOverride } from './use-rules.ts';

type Overrides = Rules['overrides'];

/** What a call to an authority can settle. Everything else of a pack is corrected on the command line. */
const POLICIES = ['residence-proof', 'local-id-only', 'cross-province-supported', 'unclear'] as const;
const PHONES = ['required', 'not-required'] as const;

interface Typed {
  readonly province: string;
  readonly answer: `${'outsideIdPolicy' | 'localPhone'}:${string}`;
  readonly why: string;
}

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
              <Button size="small" type="text" danger>
                {t('rules.remove')}
              </Button>
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

/** 我的更正: what an authority said wins over every pack, and stays when a newer one comes. */
export function CorrectionPanel({ overrides }: { readonly overrides: Overrides }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [form] = Form.useForm<Typed>();
  const override = useOverride();
  const save = ({ province, answer, why }: Typed) => {
    const [field = '', value = ''] = answer.split(':');
    override.mutate(
      { table: 'provinces', id: province, field, value, why },
      {
        onSuccess: () => {
          form.resetFields();
          notify(t('common.saved'));
        },
      },
    );
  };
  const answers = [
    {
      label: t('rules.ask-outsideIdPolicy'),
      options: POLICIES.map((policy) => ({ value: `outsideIdPolicy:${policy}`, label: t(`rules.policy-${policy}`) })),
    },
    {
      label: t('rules.ask-localPhone'),
      options: PHONES.map((phone) => ({ value: `localPhone:${phone}`, label: t(`rules.phone-${phone}`) })),
    },
  ];
  return (
    <Panel title={t('rules.corrections')} lead={t('rules.correctionsLead')}>
      <List overrides={overrides} />
      <details className="notes">
        <summary>{t('rules.correct')}</summary>
        <FailurePanel error={override.error} />
        <Form
          form={form}
          layout="vertical"
          className="form-narrow"
          onKeyDownCapture={ignoreComposingEnter}
          onFinish={save}
        >
          <Form.Item
            name="province"
            label={t('rules.province')}
            rules={[{ required: true, message: t('common.required') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={PROVINCES.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </Form.Item>
          <Form.Item
            name="answer"
            label={t('rules.answer')}
            rules={[{ required: true, message: t('common.required') }]}
          >
            <Select options={answers} />
          </Form.Item>
          <Form.Item name="why" label={t('rules.why')} rules={[{ required: true, message: t('common.required') }]}>
            <Input maxLength={300} placeholder={t('rules.whyPlaceholder')} />
          </Form.Item>
          <Button htmlType="submit" loading={override.isPending}>
            {t('common.save')}
          </Button>
        </Form>
      </details>
    </Panel>
  );
}
