import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { verdictOf } from '../../../../shared/domain/finding.ts';
import { Badge } from '../../ui/badge.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { looksLikeIdNumber } from '../../ui/mask-number.ts';
import { MaskedNumber } from '../../ui/masked-number.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useText } from '../../ui/use-text.ts';
import type { PacketPlan } from './use-packet.ts';

type Slot = PacketPlan['slots'][number];

function SlotState({ slot }: { readonly slot: Slot }) {
  const { t } = useTranslation();
  if (slot.documentId !== null) return <Badge tone="ok">{t('packet.slotFilled')}</Badge>;
  if (slot.required) return <Badge tone="reject">{t('packet.slotMissing')}</Badge>;
  return <Badge tone="quiet">{t('packet.slotOptional')}</Badge>;
}

interface PlanProps {
  readonly plan: PacketPlan;
}

/** Whether the packet can be built, in one line. */
function useStanding(plan: PacketPlan): string {
  const { t } = useTranslation();
  if (!plan.complete) return t('packet.incomplete');
  return verdictOf(plan.findings) === 'reject' ? t('packet.completeButRejected') : t('packet.complete');
}

/** What goes in, and what is missing. */
export function MissingPanel({ plan, applicantId }: PlanProps & { readonly applicantId: string }) {
  const { t } = useTranslation();
  const text = useText();
  const standing = useStanding(plan);
  return (
    <Panel
      title={standing}
      lead={t('packet.lead')}
      extra={<Link to={`/applicants/${applicantId}/documents`}>{t('packet.goDocuments')}</Link>}
    >
      <div className="stack">
        <ul className="checkable" aria-label={t('packet.slots')}>
          {plan.slots.map((slot) => (
            <li key={slot.id}>
              <div>
                {text(slot.label)}
                <p className="hint">{text(slot.reason)}</p>
              </div>
              <SlotState slot={slot} />
            </li>
          ))}
        </ul>
        <Findings findings={plan.findings} />
      </div>
    </Panel>
  );
}

function Value({ value }: { readonly value: string }) {
  const { t } = useTranslation();
  if (value === '') return <span className="is-empty">{t('common.notFilled')}</span>;
  return looksLikeIdNumber(value) ? <MaskedNumber number={value} /> : value;
}

/** The texts of the console's fields, ready to copy one after the other. */
export function ValuesPanel({ plan }: PlanProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('packet.values')} lead={t('packet.valuesLead')}>
      <ol className="values">
        {plan.values.map((value) => (
          // One field of the console may take two values: beginning and end, name and number.
          <li key={`${value.fieldId} ${value.label}`}>
            <span className="value-label">{value.label}</span>
            <div>
              <Value value={value.value} />
              {value.note ? <p className="value-note">{value.note}</p> : null}
            </div>
            <CopyButton
              text={value.value}
              disabled={value.value === ''}
              label={t('packet.copyValue', { label: value.label })}
            />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
