import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RULE_TABLES, type RuleTable } from '../../../../shared/domain/rules/rule-tables.ts';
import { Badge } from '../../ui/badge.tsx';
import { Source } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useText } from '../../ui/use-text.ts';
import { type RuleRow, useRows } from './use-rules.ts';

/** A table of hundreds is searched, not read. */
const SHOWN = 60;

function Rows({ rows }: { readonly rows: readonly RuleRow[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <table className="results">
      <caption className="visually-hidden">{t('rules.rows')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rules.colRule')}</th>
          <th scope="col">{t('rules.colDate')}</th>
          <th scope="col">{t('rules.colSource')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, SHOWN).map((row) => (
          <tr key={row.id}>
            <td>
              {text(row.title)} <span className="hint">{row.id}</span>
            </td>
            <td>
              {row.date} {row.isOld ? <Badge tone="warn">{t('rules.isOld')}</Badge> : null}
            </td>
            <td>
              <Source source={row.source} confidence={row.confidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every row of the pack: who says so, when, and how sure that is. */
export function RuleTables() {
  const { t } = useTranslation();
  const text = useText();
  const [table, setTable] = useState<RuleTable>('nameRules');
  const [filter, setFilter] = useState('');
  const query = useRows(table);
  const wanted = filter.trim().toLowerCase();
  const fits = (row: RuleRow) => `${row.id} ${text(row.title)} ${row.source}`.toLowerCase().includes(wanted);
  return (
    <Panel title={t('rules.tables')} lead={t('rules.tablesLead')}>
      <div className="stack-tight">
        <div className="row">
          <Select
            aria-label={t('rules.table')}
            value={table}
            onChange={setTable}
            popupMatchSelectWidth={false}
            options={RULE_TABLES.map((value) => ({ value, label: t(`rules.table-${value}`) }))}
          />
          <Input
            allowClear
            className="rule-filter"
            aria-label={t('rules.filter')}
            placeholder={t('rules.filter')}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </div>
        <QueryView query={query}>
          {({ rows }) => {
            const found = rows.filter(fits);
            return (
              <>
                <p className="hint">
                  {t('rules.found-rows', { total: found.length, shown: Math.min(SHOWN, found.length) })}
                </p>
                <Rows rows={found} />
              </>
            );
          }}
        </QueryView>
      </div>
    </Panel>
  );
}
