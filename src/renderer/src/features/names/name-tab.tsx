import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { changedProfile, useUpdateProgram } from '../../api/use-update-program.ts';
import { isComposingKey } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { NameAnnouncement, NameVerdict } from './name-verdict.tsx';
import { useFilingProvince, useNameCheck } from './use-names.ts';

/** 名称: a name that is judged while it is typed, and taken when it is good. */
export function NameTab({ program }: { readonly program: Program }) {
  const { t } = useTranslation();
  const id = useId();
  const notify = useNotify();
  const typed = useTypedText(program.name);
  const province = useFilingProvince(program.applicantId);
  const { check, error } = useNameCheck(typed.settled, province);
  const update = useUpdateProgram();
  const isSame = typed.value.trim() === program.name;
  const save = () =>
    update.mutate(
      { id: program.id, profile: changedProfile(program, { name: typed.value }) },
      { onSuccess: () => notify(t('common.saved')) },
    );
  return (
    <Panel title={t('names.title')} lead={t('names.lead')}>
      <div className="stack">
        <div>
          <label htmlFor={id}>{t('names.inputLabel')}</label>
          <div className="folder-line">
            <Input
              id={id}
              size="large"
              autoComplete="off"
              aria-describedby={`${id}-help`}
              {...typed.bind}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !isComposingKey(event) && !isSame) save();
              }}
            />
            <Button type="primary" size="large" disabled={isSame} loading={update.isPending} onClick={save}>
              {t('names.saveName')}
            </Button>
          </div>
          <p className="hint" id={`${id}-help`}>
            {t('names.inputHelp')} {check ? t('names.units', { total: check.units }) : ''}
          </p>
        </div>
        <FailurePanel error={error ?? update.error} />
        {check ? <NameVerdict check={check} /> : <p className="hint">{t('names.emptyHint')}</p>}
        <NameAnnouncement check={check} />
      </div>
    </Panel>
  );
}
