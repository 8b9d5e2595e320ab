import { Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ID_KIND_NAMES, ID_KINDS } from '../../../../shared/domain/applicants/applicant.ts';
import { LONG_TERM } from '../../../../shared/domain/calendar-date.ts';
import { DateField, useDateRules } from '../../ui/date-field.tsx';
import { SecretInput } from '../../ui/secret-input.tsx';
import { useText } from '../../ui/use-text.ts';
import { IdNumberCheck } from './id-number-check.tsx';
import { useProvinces } from './use-applicants.ts';

interface GroupProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

function Group({ title, lead, children }: GroupProps) {
  return (
    <div className="form-group">
      <h3>{title}</h3>
      <p className="hint">{lead}</p>
      {children}
    </div>
  );
}

function Validity() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const isLongTerm = Form.useWatch('idValidTo') === LONG_TERM;
  const rules = useDateRules();
  return (
    <div className="two-columns">
      <Form.Item name="idValidFrom" label={t('form.idValidFrom')} rules={rules} validateTrigger="onBlur">
        <DateField />
      </Form.Item>
      <Form.Item
        name="idValidTo"
        label={t('form.idValidTo')}
        rules={rules}
        validateTrigger="onBlur"
        extra={
          <Checkbox
            checked={isLongTerm}
            onChange={(event) => form.setFieldValue('idValidTo', event.target.checked ? LONG_TERM : '')}
          >
            {t('form.longTerm')}
          </Checkbox>
        }
      >
        <DateField isEnd />
      </Form.Item>
    </div>
  );
}

export function IdentityFields({ isNew }: { readonly isNew: boolean }) {
  const { t } = useTranslation();
  const text = useText();
  const idNumber: unknown = Form.useWatch('idNumber');
  return (
    <Group title={t('form.identity')} lead={t('form.identityLead')}>
      <div className="two-columns">
        <Form.Item
          name="name"
          label={t('form.name')}
          rules={[{ required: true, whitespace: true, message: t('form.nameRequired') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="idKind" label={t('form.idKind')}>
          <Select options={ID_KINDS.map((kind) => ({ value: kind, label: text(ID_KIND_NAMES[kind]) }))} />
        </Form.Item>
      </div>
      <Form.Item
        name="idNumber"
        label={t('form.idNumber')}
        extra={<IdNumberCheck number={typeof idNumber === 'string' ? idNumber : ''} />}
      >
        <SecretInput startsVisible={isNew} />
      </Form.Item>
      <Validity />
      <Form.Item name="idAddress" label={t('form.idAddress')} extra={t('form.idAddressHelp')}>
        <Input autoComplete="off" />
      </Form.Item>
    </Group>
  );
}

export function FilingFields() {
  const { t } = useTranslation();
  const provinces = useProvinces();
  return (
    <Group title={t('form.filing')} lead={t('form.filingLead')}>
      <div className="two-columns">
        <Form.Item
          name="filingProvince"
          label={t('form.filingProvince')}
          // An empty text would be shown as a chosen option without a name.
          getValueProps={(value: unknown) => ({ value: value || undefined })}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('form.choose')}
            options={provinces.map((province) => ({ value: province.code, label: province.name }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="postalAddress" label={t('form.postalAddress')} extra={t('form.postalAddressHelp')}>
        <Input autoComplete="off" />
      </Form.Item>
    </Group>
  );
}

export function ContactFields() {
  const { t } = useTranslation();
  return (
    <>
      <Group title={t('form.contact')} lead={t('form.contactLead')}>
        <div className="two-columns">
          <Form.Item name="mobile" label={t('form.mobile')}>
            <Input autoComplete="off" inputMode="tel" />
          </Form.Item>
          <Form.Item name="email" label={t('form.email')} rules={[{ type: 'email', message: t('form.emailWrong') }]}>
            <Input autoComplete="off" inputMode="email" />
          </Form.Item>
        </div>
      </Group>
      <Group title={t('form.emergency')} lead={t('form.emergencyLead')}>
        <div className="two-columns">
          <Form.Item name={['emergencyContact', 'name']} label={t('form.emergencyName')}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name={['emergencyContact', 'mobile']} label={t('form.emergencyMobile')}>
            <Input autoComplete="off" inputMode="tel" />
          </Form.Item>
        </div>
      </Group>
    </>
  );
}
