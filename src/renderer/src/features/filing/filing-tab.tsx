import { Alert, Button, Input, Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PRE_APPROVALS, type Program } from '../../../../shared/domain/programs/program.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { countCharacters } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { CategoryField } from './category-field.tsx';
import { fitOfRemark } from './remark-length.ts';
import { type FilingDraft, useFilingDraft } from './use-filing.ts';

function useFitText(): (characters: number) => string {
  const { t } = useTranslation();
  return (characters) => {
    const fit = fitOfRemark(characters);
    if (fit.kind === 'short') return t('filing.remarkShort', { total: fit.missing });
    if (fit.kind === 'long') return t('filing.remarkLong', { total: fit.over });
    return t('filing.remarkFits');
  };
}

function RemarkField({ draft }: { readonly draft: FilingDraft }) {
  const { t } = useTranslation();
  const id = useId();
  const fitText = useFitText();
  const characters = countCharacters(draft.remark.trim());
  const fits = fitOfRemark(characters).kind === 'fits';
  return (
    <Panel title={<label htmlFor={id}>{t('filing.remark')}</label>} lead={t('filing.remarkLead')}>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 4, maxRows: 10 }}
        placeholder={t('filing.remarkPlaceholder')}
        aria-describedby={`${id}-count`}
        value={draft.remark}
        onChange={(event) => draft.setRemark(event.target.value)}
      />
      <p className={fits ? 'check-line is-valid' : 'check-line'} id={`${id}-count`}>
        {t('filing.remarkCount', { total: characters })} · {fitText(characters)}
      </p>
    </Panel>
  );
}

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
      <RemarkField draft={draft} />
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
