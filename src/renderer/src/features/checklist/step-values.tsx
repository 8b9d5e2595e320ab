import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { looksLikeIdNumber } from '../../ui/mask-number.ts';
import { MaskedNumber } from '../../ui/masked-number.tsx';
import { ValueLabel } from '../../ui/value-label.tsx';
import { ValueNote } from '../../ui/value-note.tsx';
import type { StepGuide } from './use-checklist.ts';

type StepValue = StepGuide['values'][number];

/** Fields whose value is a number of the card, or a part of one: shown only after a click. */
const PRIVATE = new Set(['reg.idno', 'sms.id-tail']);

function Shown({ fieldId, value }: StepValue) {
  const { t } = useTranslation();
  if (value === '') return <span className="is-empty">{t('common.notFilled')}</span>;
  return PRIVATE.has(fieldId) || looksLikeIdNumber(value) ? (
    <MaskedNumber number={value} />
  ) : (
    <span lang="zh-CN">{value}</span>
  );
}

/** What to type where, in the console's order, ready to copy. */
export function StepValues({ values }: { readonly values: readonly StepValue[] }) {
  const { t } = useTranslation();
  if (values.length === 0) return null;
  return (
    <section className="step-part" aria-label={t('checklist.values')}>
      <h4>{t('checklist.values')}</h4>
      <ol className="values values-untick">
        {values.map((value) => (
          <li key={`${value.fieldId} ${value.label}`}>
            <ValueLabel {...value} />
            <div>
              <Shown {...value} />
              <ValueNote note={value.note} />
            </div>
            <CopyButton
              text={value.value}
              disabled={value.value === ''}
              label={t('packet.copyValue', { label: value.label })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
