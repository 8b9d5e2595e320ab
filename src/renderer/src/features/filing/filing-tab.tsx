import { Alert, Button, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { PRE_APPROVALS, type Program } from '../../../../shared/domain/programs/program.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { CategoryField } from './category-field.tsx';
import { RemarkField } from './remark-field.tsx';
import { type FilingDraft, useFilingDraft } from './use-filing.ts';

function PreApprovalField({ draft }: { readonly draft: FilingDraft }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('filing.preApproval')} lead={t('filing.preApprovalLead')}>
      <div className="stack">
        <Radio.Group
          aria-label={t('filing.preApproval')}
          value={draft.preApproval}
          onChange={(event) => draft.setPreApproval(event.target.value)}
          options={PRE_APPROVALS.map((value) => ({ value, label: t(`filing.${value}`) }))}
        />
        {draft.preApproval === 'involved' ? <Alert type="warning" showIcon title={t('filing.involvedHint')} /> : null}
      </div>
    </Panel>
  );
}

/** 备注与类目: what the authority reads besides the name. */
export function FilingTab({ program }: { readonly program: Program }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const draft = useFilingDraft(program);
  return (
    <div className="stack">
      <RemarkField draft={draft} name={program.name} />
      <CategoryField draft={draft} />
      <PreApprovalField draft={draft} />
      <FailurePanel error={draft.error} />
      <div className="form-actions">
        <Button
          type="primary"
          disabled={draft.isSame}
          loading={draft.isSaving}
          onClick={() => draft.save(() => notify(t('common.saved')))}
        >
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}
