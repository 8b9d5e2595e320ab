import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/domain/documents/document-kind.ts';
import { nameOfField } from '../../../../shared/i18n/field-names.ts';
import { languageNow } from '../../ui/i18n.ts';
import { useText } from '../../ui/use-text.ts';
import type { Card } from './use-board.ts';

const NAMED_FIELDS = 2;

interface NeedProps {
  readonly icon: ReactNode;
  readonly to: string;
  readonly children: ReactNode;
}

function Need({ icon, to, children }: NeedProps) {
  return (
    <li>
      <Link className="board-need board-inner" to={to}>
        {icon}
        <span>{children}</span>
      </Link>
    </li>
  );
}

function useMissingFields(card: Card): string {
  const { t } = useTranslation();
  const named = card.missingFields.slice(0, NAMED_FIELDS).map((field) => nameOfField(field, languageNow()) ?? field);
  const fields = named.join(t('common.listSeparator'));
  const total = card.missingFields.length;
  return total > NAMED_FIELDS ? t('board.missingMany', { fields, total }) : t('board.missing', { what: fields });
}

/** What ends, in days: negative ones have passed. */
function useEnding(): (expiry: Card['expiring'][number]) => string {
  const { t, i18n } = useTranslation();
  const text = useText();
  return ({ subject, daysLeft }) => {
    const what = subject === 'id-card' ? t('board.idCard') : text(DOCUMENT_KIND_NAMES[subject]);
    if (daysLeft < 0) return t('board.ended', { what });
    const when = new Intl.RelativeTimeFormat(i18n.language, { numeric: 'auto' }).format(daysLeft, 'day');
    return t('board.ends', { what, when });
  };
}

/** What a filing still lacks and what ends soon, each leading to where it is mended. */
export function CardNeeds({ card }: { readonly card: Card }) {
  const { t } = useTranslation();
  const text = useText();
  const fields = useMissingFields(card);
  const sayEnding = useEnding();
  const [slot] = card.missingSlots;
  const [field] = card.missingFields;
  const [expiry] = card.expiring;
  const of = `/applicants/${card.id}`;
  if (!slot && !field && !expiry) return null;
  return (
    <ul className="board-needs">
      {slot ? (
        <Need icon={<ExclamationCircleOutlined aria-hidden />} to={`${of}/documents#slot-${slot.id}`}>
          {t('board.missing', {
            what: card.missingSlots.map(({ label }) => text(label)).join(t('common.listSeparator')),
          })}
        </Need>
      ) : null}
      {field ? (
        <Need icon={<ExclamationCircleOutlined aria-hidden />} to={`${of}/profile#field-${field}`}>
          {fields}
        </Need>
      ) : null}
      {expiry ? (
        <Need
          icon={<ClockCircleOutlined aria-hidden />}
          to={expiry.subject === 'id-card' ? `${of}/profile#field-idValidTo` : `${of}/documents`}
        >
          {sayEnding(expiry)}
        </Need>
      ) : null}
    </ul>
  );
}
