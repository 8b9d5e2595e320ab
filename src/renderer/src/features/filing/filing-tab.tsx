import { Alert, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { PRE_APPROVALS, type Program } from '../../../../shared/domain/programs/program.ts';
import { useDraft } from '../../api/use-draft.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { CategoryField } from './category-field.tsx';
import { RemarkField, TextField } from './text-field.tsx';
import { type Filing, type FilingDraft, filingOf, useFilingDraft } from './use-filing.ts';

function PreApprovalField({ draft }: { readonly draft: FilingDraft }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('filing.preApproval')} lead={t('filing.preApprovalLead')}>
      <div className="stack">
        <Radio.Group
          aria-label={t('filing.preApproval')}
          value={draft.preApproval}
          onChange={(event) => draft.set({ preApproval: event.target.value })}
          options={PRE_APPROVALS.map((value) => ({ value, label: t(`filing.${value}`) }))}
        />
        {draft.preApproval === 'involved' ? <Alert type="warning" showIcon title={t('filing.involvedHint')} /> : null}
      </div>
    </Panel>
  );
}

interface FilingFormProps {
  readonly program: Program;
  readonly start: Filing;
  readonly onChange: (filing: Filing) => void;
  readonly onSaved: () => void;
}

function FilingForm({ program, start, onChange, onSaved }: FilingFormProps) {
  const { t } = useTranslation();
  const draft = useFilingDraft(program, { start, onChange });
  return (
    <>
      <RemarkField draft={draft} name={program.name} />
      <TextField kind="intro" draft={draft} name={program.name} />
      <CategoryField draft={draft} />
      <PreApprovalField draft={draft} />
      <FailurePanel error={draft.error} />
      <div className="form-actions">
        <WriteButton
          type="primary"
          disabled={draft.isSame}
          loading={draft.isSaving}
          onClick={() => draft.save(onSaved)}
        >
          {t('common.save')}
        </WriteButton>
      </div>
    </>
  );
}

/** 备注与类目: what authority and platform read besides the name. What is typed survives a crash and a lock. */
export function FilingTab({ program }: { readonly program: Program }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const kept = useDraft('filing', { programId: program.id }, filingOf(program));
  if (kept.start === undefined) return null;
  return (
    <div className="stack">
      <DraftNote {...kept} onDiscard={kept.discard} />
      <FilingForm
        key={kept.version}
        program={program}
        start={kept.start}
        onChange={kept.save}
        onSaved={() => {
          kept.settle();
          notify(t('common.saved'));
        }}
      />
    </div>
  );
}
