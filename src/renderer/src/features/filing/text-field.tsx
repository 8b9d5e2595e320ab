import { Button, Input } from 'antd';
import { type ChangeEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKind } from '../../../../shared/domain/naming/check-text.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { fitOf, TEXT_LIMITS, textLength } from './text-length.ts';
import { type FilingDraft, type TextCheck, useTextCheck } from './use-filing.ts';

const REST_MS = 150;

/** The length with the limits, and how far it is from them; it stands where a screen reader reads it with the field. */
function Counter({ id, kind, text }: { readonly id: string; readonly kind: TextKind; readonly text: string }) {
  const { t } = useTranslation();
  const total = textLength(kind, text.trim());
  const fit = fitOf(kind, total);
  const says = {
    short: () => t('filing.tooShort', { total: fit.kind === 'short' ? fit.missing : 0 }),
    long: () => t('filing.tooLong', { total: fit.kind === 'long' ? fit.over : 0 }),
    fits: () => t('filing.lengthFits'),
  };
  return (
    <p className={fit.kind === 'fits' ? 'check-line is-valid' : 'check-line'} id={id}>
      {t(`filing.count.${kind}`, { total, ...TEXT_LIMITS[kind] })} · {says[fit.kind]()}
    </p>
  );
}

interface TextFieldProps {
  readonly kind: TextKind;
  readonly draft: FilingDraft;
  readonly name: string;
  /** What is offered while nothing is written. */
  readonly offer?: (check: TextCheck, take: (text: string) => void) => ReactNode;
}

/** A text of the program, counted and checked while it is typed. */
export function TextField({ kind, draft, name, offer }: TextFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const typed = useTypedText(draft[kind], REST_MS);
  const { check, error } = useTextCheck(kind, typed.settled, { name, categoryIds: draft.categoryIds });
  const take = (text: string) => {
    typed.setValue(text);
    draft.set({ [kind]: text });
  };
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    typed.bind.onChange(event);
    draft.set({ [kind]: event.target.value });
  };
  return (
    <Panel title={<label htmlFor={id}>{t(`filing.${kind}`)}</label>} lead={t(`filing.${kind}Lead`)}>
      <div className="stack">
        <div>
          <Input.TextArea
            lang="zh-CN"
            id={id}
            autoSize={{ minRows: kind === 'remark' ? 4 : 2, maxRows: 10 }}
            placeholder={t(`filing.${kind}Placeholder`)}
            aria-describedby={`${id}-count`}
            {...typed.bind}
            onChange={change}
          />
          <Counter id={`${id}-count`} kind={kind} text={typed.value} />
        </div>
        {check && typed.value.trim() === '' ? offer?.(check, take) : null}
        <FailurePanel error={error} />
        {check && typed.settled.trim() !== '' ? (
          <div aria-live="polite">
            <Findings
              // The counter says the length; the findings speak of everything else.
              findings={check.findings.filter(({ ruleId }) => ruleId !== `text.${kind}-length`)}
              none={t('filing.remarkNoFindings')}
            />
          </div>
        ) : null}
      </div>
    </Panel>
  );
}

/** 备注, with a text to begin with. */
export function RemarkField(props: Pick<TextFieldProps, 'draft' | 'name'>) {
  const { t } = useTranslation();
  return (
    <TextField
      kind="remark"
      {...props}
      offer={({ template }, take) => (
        <div>
          <Button onClick={() => take(template)}>{t('filing.remarkTemplate')}</Button>
        </div>
      )}
    />
  );
}
