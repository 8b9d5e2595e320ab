import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { isCalendarDate, LONG_TERM } from '../../../shared/domain/calendar-date.ts';
import { parseTypedDate } from './parse-typed-date.ts';

interface DateFieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  /** Whether it is the day on which something ends. */
  readonly isEnd?: boolean;
}

/** A day as text: a card can be typed off or pasted from, which a calendar to click through cannot. */
export function DateField({ value = '', onChange, isEnd = false, ...rest }: DateFieldProps) {
  const { t } = useTranslation();
  return (
    <Input
      {...rest}
      autoComplete="off"
      inputMode="numeric"
      className="digits"
      placeholder={t(isEnd ? 'form.endPlaceholder' : 'form.datePlaceholder')}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={() => onChange?.(parseTypedDate(value))}
    />
  );
}

/** Refuses what is no day, no 长期 and not empty. */
export function useDateRules() {
  const { t } = useTranslation();
  return [
    {
      validator: (_: unknown, value: unknown) => {
        const typed = parseTypedDate(typeof value === 'string' ? value : '');
        const isFine = typed === '' || typed === LONG_TERM || isCalendarDate(typed);
        return isFine ? Promise.resolve() : Promise.reject(new Error(t('form.dateWrong')));
      },
    },
  ];
}
