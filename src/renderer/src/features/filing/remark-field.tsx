import { Button, Input } from 'antd';
import { type ChangeEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { countCharacters } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { fitOfRemark } from './remark-length.ts';
import { type FilingDraft, useRemarkCheck } from './use-filing.ts';

/** The counter says the length; the findings below speak of everything else. */
const LENGTH_RULE = 'text.remark-length';
const REST_MS = 150;

function useFitText(): (characters: number) => string {
  const { t } = useTranslation();
  return (characters) => {
    const fit = fitOfRemark(characters);
    if (fit.kind === 'short') return t('filing.remarkShort', { total: fit.missing });
    if (fit.kind === 'long') return t('filing.remarkLong', { total: fit.over });
    return t('filing.remarkFits');
  };
}

interface RemarkFieldProps {
  readonly draft: FilingDraft;
  readonly name: string;
}

/** 备注: counted and checked while it is typed, with a text to begin with. */
export function RemarkField({ draft, name }: RemarkFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const fitText = useFitText();
  const typed = useTypedText(draft.remark, REST_MS);
  const { check, error } = useRemarkCheck(typed.settled, name, draft.categoryIds);
  const characters = countCharacters(typed.value.trim());
  const fits = fitOfRemark(characters).kind === 'fits';
  const take = (remark: string) => {
    typed.setValue(remark);
    draft.setRemark(remark);
  };
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    typed.bind.onChange(event);
    draft.setRemark(event.target.value);
  };
  return (
    <Panel title={<label htmlFor={id}>{t('filing.remark')}</label>} lead={t('filing.remarkLead')}>
      <div className="stack">
        <div>
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 4, maxRows: 10 }}
            placeholder={t('filing.remarkPlaceholder')}
            aria-describedby={`${id}-count`}
            {...typed.bind}
            onChange={change}
          />
          <p className={fits ? 'check-line is-valid' : 'check-line'} id={`${id}-count`}>
            {t('filing.remarkCount', { total: characters })} · {fitText(characters)}
          </p>
        </div>
        {check && typed.value.trim() === '' ? (
          <div>
            <Button onClick={() => take(check.template)}>{t('filing.remarkTemplate')}</Button>
          </div>
        ) : null}
        <FailurePanel error={error} />
        {check && typed.settled.trim() !== '' ? (
          <div aria-live="polite">
            <Findings
              findings={check.findings.filter(({ ruleId }) => ruleId !== LENGTH_RULE)}
              none={t('filing.remarkNoFindings')}
            />
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
