import { ArrowRightOutlined } from '@ant-design/icons';
import { Button, Checkbox, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOfValue } from '../../../../shared/domain/packet/value-key.ts';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { looksLikeIdNumber } from '../../ui/mask-number.ts';
import { MaskedNumber } from '../../ui/masked-number.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ValueLabel } from '../../ui/value-label.tsx';
import { ValueNote } from '../../ui/value-note.tsx';
import { type CopiedValues, useCopied } from './use-copies.ts';
import type { PacketPlan } from './use-packet.ts';

type Value = PacketPlan['values'][number];

function Shown({ value }: { readonly value: string }) {
  const { t } = useTranslation();
  if (value === '') return <span className="is-empty">{t('common.notFilled')}</span>;
  return looksLikeIdNumber(value) ? <MaskedNumber number={value} /> : <span lang="zh-CN">{value}</span>;
}

interface RowProps {
  readonly value: Value;
  readonly copied: CopiedValues;
}

function ValueRow({ value, copied }: RowProps) {
  const { t } = useTranslation();
  const key = keyOfValue(value);
  return (
    <li>
      <Checkbox
        aria-label={t('packet.tick', { label: value.label })}
        checked={copied.has(key)}
        disabled={value.value === ''}
        onChange={(event) => copied.set(key, event.target.checked)}
      />
      <ValueLabel {...value} />
      <div>
        <Shown value={value.value} />
        <ValueNote note={value.note} />
      </div>
      <CopyButton
        text={value.value}
        disabled={value.value === ''}
        label={t('packet.copyValue', { label: value.label })}
      />
    </li>
  );
}

interface NextProps {
  readonly values: readonly Value[];
  readonly copied: CopiedValues;
}

/** One button for the whole way: it copies the next value and ticks it, and stays where it is. */
function CopyNext({ values, copied }: NextProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const fillable = values.filter(({ value }) => value !== '');
  const open = fillable.filter((value) => !copied.has(keyOfValue(value)));
  const [next, after] = open;
  const copy = async (value: Value) => {
    if (!(await copyText(value.value))) return setSaid(t('packet.copyFailed'));
    copied.set(keyOfValue(value), true);
    setSaid(t('packet.copiedNext', { label: value.label, next: after?.label ?? t('packet.allCopied') }));
  };
  return (
    <div className="copy-next">
      <Progress
        percent={Math.round((100 * (fillable.length - open.length)) / Math.max(1, fillable.length))}
        size="small"
        format={() => `${fillable.length - open.length} / ${fillable.length}`}
        aria-label={t('packet.copyProgress')}
      />
      <div className="row">
        <Button
          type="primary"
          disabled={!next}
          icon={<ArrowRightOutlined aria-hidden />}
          onClick={() => next && void copy(next)}
        >
          {next ? t('packet.copyNext', { label: next.label }) : t('packet.allCopied')}
        </Button>
        {open.length < fillable.length ? (
          <Button type="text" onClick={copied.clear}>
            {t('packet.untickAll')}
          </Button>
        ) : null}
        <span className="hint" aria-live="polite">
          {said}
        </span>
      </div>
    </div>
  );
}

interface CopyStripProps {
  readonly programId: ProgramId;
  readonly plan: PacketPlan;
}

/** The texts of the console's fields in the console's order, ticked off as one goes; the ticks are kept. */
export function CopyStrip({ programId, plan }: CopyStripProps) {
  const { t } = useTranslation();
  const copied = useCopied(programId);
  return (
    <Panel title={t('packet.values')} lead={t('packet.valuesLead')}>
      <CopyNext values={plan.values} copied={copied} />
      <FailurePanel error={copied.error} />
      <ol className="values">
        {plan.values.map((value) => (
          <ValueRow key={keyOfValue(value)} value={value} copied={copied} />
        ))}
      </ol>
    </Panel>
  );
}
