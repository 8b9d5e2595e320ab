import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { verdictOf } from '../../../../shared/domain/finding.ts';
import { missingRuleOf } from '../../../../shared/domain/packet/packet-findings.ts';
import { Badge } from '../../ui/badge.tsx';
import { Findings } from '../../ui/findings.tsx';
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
  const says = {
    ok: () => t('packet.complete'),
    warn: () => t('packet.completeButRisky'),
    reject: () => t('packet.completeButRejected'),
  };
  return says[verdictOf(plan.findings)]();
}

/** A missing document stands in the list of places already, with the way to add it. */
function beyondSlots({ slots, findings }: PacketPlan): PacketPlan['findings'] {
  const missing = new Set(slots.map(({ id }) => missingRuleOf(id)));
  return findings.filter(({ ruleId }) => !missing.has(ruleId));
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
                {slot.documentId === null ? (
                  <Link to={`/applicants/${applicantId}/documents#slot-${slot.id}`}>{text(slot.label)}</Link>
                ) : (
                  text(slot.label)
                )}
                <p className="hint">{text(slot.reason)}</p>
              </div>
              <SlotState slot={slot} />
            </li>
          ))}
        </ul>
        <Findings findings={beyondSlots(plan)} />
      </div>
    </Panel>
  );
}
