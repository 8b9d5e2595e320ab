import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Applicant } from '../../../../shared/domain/applicants/applicant.ts';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { currentDocuments } from '../../../../shared/domain/documents/versions.ts';
import { Findings } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RevealProvider } from '../../ui/reveal.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { useNotify } from '../../ui/use-notify.ts';
import { ExportAll } from './export-all.tsx';
import { ManyFiles } from './many-files.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { RecordFindings } from './recorded-fields.tsx';
import { type Need, SlotCard } from './slot-card.tsx';
import { likelyKind, SLOTS, type Slot, slotOf } from './slots.ts';
import { SortDialog } from './sort-dialog.tsx';
import { type Intake, useDocuments, useIntake, useResidenceDecision } from './use-documents.ts';
import { useSorting } from './use-sorting.ts';

type Decision = ReturnType<typeof useResidenceDecision>;

const PROOF_NEED: Readonly<Record<NonNullable<Decision>['decision'], Need>> = {
  'not-needed': 'notNeeded',
  'residence-proof': 'needed',
  'local-id-only': 'optional',
  supported: 'optional',
  unknown: 'optional',
};

function needOf(slot: Slot, decision: Decision): Need {
  if (slot === 'front' || slot === 'back') return 'needed';
  if (slot === 'other' || !decision) return 'optional';
  return PROOF_NEED[decision.decision];
}

function Refusals({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation();
  const describe = useFailure();
  return intake.refused.map((refusal) => {
    const { happened, todo } = describe(refusal.error);
    return (
      <Alert
        key={refusal.id}
        type="error"
        showIcon
        role="alert"
        closable={{ onClose: () => intake.dismiss(refusal), 'aria-label': t('common.close') }}
        title={t('documents.failed', { name: refusal.file.name })}
        description={`${happened}${todo}`}
      />
    );
  });
}

function Residence({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('documents.requirement')} lead={decision ? t(`decision.${decision.decision}`) : t('decision.ask')}>
      <Findings findings={decision?.findings ?? []} />
    </Panel>
  );
}

interface SlotsProps {
  readonly all: readonly ApplicantDocument[];
  readonly decision: Decision;
  readonly intake: Intake;
}

function Slots({ all, decision, intake }: SlotsProps) {
  const documents = currentDocuments(all);
  return (
    <div className="slot-grid">
      {SLOTS.map((slot) => (
        <SlotCard
          key={slot}
          slot={slot}
          need={needOf(slot, decision)}
          documents={documents.filter((document) => slotOf(document.kind) === slot)}
          all={all}
          intake={intake}
        />
      ))}
    </div>
  );
}

interface DocumentsTabProps {
  readonly applicant: Applicant;
  readonly isActive: boolean;
}

/** 材料: the papers of a person, each in its place. */
export function DocumentsTab({ applicant, isActive }: DocumentsTabProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const query = useDocuments(applicant.id);
  const decision = useResidenceDecision(applicant);
  const intake = useIntake(applicant.id, (name) => notify(t('documents.added', { name })));
  const sorter = useSorting(applicant.id);
  return (
    <RevealProvider isActive={isActive}>
      <QueryView query={query}>
        {({ documents: all }) => (
          <div className="stack">
            <p className="hint">
              {t('common.twoSentences', { first: t('documents.formats'), second: t('documents.pasteHint') })}
            </p>
            <p className="visually-hidden" aria-live="polite">
              {intake.current ? t('documents.adding', { name: intake.current.file.name }) : ''}
            </p>
            <ManyFiles onFiles={(files) => void sorter.start(files)} />
            <Refusals intake={intake} />
            <RecordFindings applicantId={applicant.id} />
            <Slots all={all} decision={decision} intake={intake} />
            <Residence decision={decision} />
            {all.length > 0 ? <ExportAll applicantId={applicant.id} /> : null}
            <SortDialog sorter={sorter} intake={intake} />
            <PasswordDialog intake={intake} />
            <PasteDialog isActive={isActive} likely={likelyKind(currentDocuments(all))} intake={intake} />
          </div>
        )}
      </QueryView>
    </RevealProvider>
  );
}
