import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WriteButton } from '../../api/write-button.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { type Comparison, useCompare, useImport } from './use-rules.ts';

/** More rows than this are counted; nobody reads a list of hundreds. */
const SHOWN = 40;

function Changes({ changes }: { readonly changes: Comparison['changes'] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p>{t('rules.noChange')}</p>;
  return (
    <details className="notes" open={changes.length <= SHOWN}>
      <summary>{t('rules.changes', { total: changes.length })}</summary>
      <ul className="outdated">
        {changes.slice(0, SHOWN).map(({ table, id, kind, fields }) => (
          <li key={`${table} ${id}`}>
            {t(`rules.change-${kind}`)} {t(`rules.table-${table as 'steps'}`)} {id}
            {fields.length > 0 ? <span className="hint"> {fields.join(', ')}</span> : null}
          </li>
        ))}
      </ul>
      {changes.length > SHOWN ? <p className="hint">{t('rules.more', { total: changes.length - SHOWN })}</p> : null}
    </details>
  );
}

function Fates({ overrides }: { readonly overrides: Comparison['overrides'] }) {
  const { t } = useTranslation();
  if (overrides.length === 0) return null;
  return (
    <ul className="outdated" aria-label={t('rules.corrections')}>
      {overrides.map(({ table, id, field, fate }) => (
        <li key={`${table} ${id} ${field}`}>
          {t('rules.correctionOf', { table: t(`rules.table-${table}`), id, field })} · {t(`rules.fate-${fate}`)}
        </li>
      ))}
    </ul>
  );
}

interface DecisionProps {
  readonly comparison: Comparison;
  readonly isImporting: boolean;
  readonly onImport: () => void;
  readonly onDrop: () => void;
}

function Decision({ comparison, isImporting, onImport, onDrop }: DecisionProps) {
  const { t } = useTranslation();
  const { pack, isOlder, changes, overrides } = comparison;
  if (!pack.ok)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('rules.refused')}
        description={t('rules.place', { place: pack.problem })}
      />
    );
  return (
    <div className="stack-tight">
      <h3>{t('rules.found', { version: pack.version, date: pack.date })}</h3>
      {isOlder ? <Alert type="warning" showIcon title={t('rules.older')} /> : null}
      <Changes changes={changes} />
      <Fates overrides={overrides} />
      <div className="row">
        <WriteButton type="primary" disabled={isOlder} loading={isImporting} onClick={onImport}>
          {t('rules.import')}
        </WriteButton>
        <Button onClick={onDrop}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}

/** Another pack from a file: first what it would change, then the choice. */
export function ImportRules() {
  const { t } = useTranslation();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string>();
  const compare = useCompare();
  const replace = useImport();
  const drop = () => {
    setText(undefined);
    compare.reset();
    replace.reset();
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    const content = await file.text();
    setText(content);
    compare.mutate({ text: content });
  };
  const take = () =>
    replace.mutate(
      { text: text ?? '' },
      {
        onSuccess: () => {
          drop();
          notify(t('rules.imported'));
        },
      },
    );
  return (
    <Panel title={t('rules.importTitle')} lead={t('rules.importLead')}>
      <div className="stack-tight">
        <FailurePanel error={compare.error ?? replace.error} />
        {compare.data ? (
          <Decision comparison={compare.data} isImporting={replace.isPending} onImport={take} onDrop={drop} />
        ) : null}
        <div>
          <Button
            icon={<UploadOutlined aria-hidden />}
            loading={compare.isPending}
            onClick={() => input.current?.click()}
          >
            {t('rules.choose')}
          </Button>
          <input
            ref={input}
            hidden
            type="file"
            accept=".json,application/json"
            aria-label={t('rules.choose')}
            onChange={(event) => void choose(event)}
          />
        </div>
      </div>
    </Panel>
  );
}
