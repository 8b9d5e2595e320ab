import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Source } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useText } from '../../ui/use-text.ts';
import { type Rules, useRules } from './use-settings.ts';

function RuleTable({ rules }: { readonly rules: Rules['nameRules'] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <table className="results">
      <caption className="visually-hidden">{t('settings.rulesList')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('settings.colRule')}</th>
          <th scope="col">{t('settings.colSource')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id}>
            <td>
              {text(rule.title)} <span className="hint">{rule.id}</span>
            </td>
            <td>
              <Source source={rule.source} confidence={rule.confidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RulesView({ rules }: { readonly rules: Rules }) {
  const { t } = useTranslation();
  const text = useText();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = rules.nameRules.filter((rule) =>
    `${rule.id} ${text(rule.title)} ${rule.source}`.toLowerCase().includes(wanted),
  );
  return (
    <div className="stack">
      <dl className="facts">
        <div>
          <dt>{t('settings.rulesVersion')}</dt>
          <dd>{rules.version}</dd>
        </div>
        <div>
          <dt>{t('settings.rulesDate')}</dt>
          <dd>{rules.date}</dd>
        </div>
      </dl>
      <details className="fold">
        <summary>{t('settings.rulesOpen', { total: rules.nameRules.length })}</summary>
        <Input
          allowClear
          aria-label={t('settings.filter')}
          placeholder={t('settings.filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <RuleTable rules={shown} />
      </details>
    </div>
  );
}

/** The rule pack, each rule with who says so. */
export function RulesPanel() {
  const { t } = useTranslation();
  const query = useRules();
  return (
    <Panel title={t('settings.rules')} lead={t('settings.rulesLead')}>
      <QueryView query={query}>{({ rules }) => <RulesView rules={rules} />}</QueryView>
    </Panel>
  );
}
