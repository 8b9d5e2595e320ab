import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictBadge } from '../../ui/badge.tsx';
import { Drafted, type StartedDraft } from '../../ui/drafted.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Layers, MarkedName } from './name-verdict.tsx';
import { parseLines } from './parse-lines.ts';
import { type NameCheck, useNameChecks, useProvinces } from './use-names.ts';

const ANY = '';

function ResultRow({ check }: { readonly check: NameCheck }) {
  const { t } = useTranslation();
  return (
    <tr>
      <td>
        <MarkedName check={check} />
        <span className="hint">{t('names.units', { total: check.units })}</span>
      </td>
      <td className="nowrap">
        <VerdictBadge verdict={check.verdict} />
      </td>
      <td>
        <div className="stack">
          <Layers check={check} />
          <Findings findings={check.findings} />
        </div>
      </td>
    </tr>
  );
}

function Results({ checks }: { readonly checks: readonly NameCheck[] }) {
  const { t } = useTranslation();
  const count = (verdict: NameCheck['verdict']) => checks.filter((check) => check.verdict === verdict).length;
  const counts = { total: checks.length, ok: count('ok'), warn: count('warn'), reject: count('reject') };
  return (
    <Panel title={t('names.results')} lead={<span aria-live="polite">{t('names.summary', counts)}</span>}>
      <table className="results is-stacking">
        <thead>
          <tr>
            <th scope="col">{t('names.colName')}</th>
            <th scope="col">{t('names.colVerdict')}</th>
            <th scope="col">{t('names.colWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <ResultRow key={check.name} check={check} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

interface ProvinceChoiceProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
}

function ProvinceChoice({ value, onChange }: ProvinceChoiceProps) {
  const { t } = useTranslation();
  const provinces = useProvinces().map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      aria-label={t('names.province')}
      style={{ minWidth: 180 }}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={onChange}
      options={[{ value: ANY, label: t('names.anyProvince') }, ...provinces]}
    />
  );
}

function ListCheck({ start, save }: StartedDraft<string>) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(start);
  const [province, setProvince] = useState(ANY);
  const checks = useNameChecks();
  const names = parseLines(text);
  return (
    <div className="stack">
      <Panel title={t('names.listTitle')}>
        <label className="field-label" htmlFor={id}>
          {t('names.listLabel')}
        </label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 4, maxRows: 14 }}
          placeholder={t('names.listPlaceholder')}
          aria-describedby={`${id}-help`}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            save(event.target.value);
          }}
        />
        <p className="hint" id={`${id}-help`}>
          {t('names.listHelp')}
        </p>
        <div className="form-actions">
          <ProvinceChoice value={province} onChange={setProvince} />
          <Button
            type="primary"
            disabled={names.length === 0}
            loading={checks.isPending}
            onClick={() => checks.mutate({ names: [...names], filingProvince: province || null })}
          >
            {t('names.check')}
          </Button>
        </div>
      </Panel>
      <FailurePanel error={checks.error} />
      {checks.data ? <Results checks={checks.data.names} /> : null}
    </div>
  );
}

/** A whole list of names, checked for nobody in particular. */
export function NameListCheck() {
  return (
    <Drafted form="name-list" initial="">
      {(draft) => <ListCheck {...draft} />}
    </Drafted>
  );
}
