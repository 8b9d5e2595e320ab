import { addDays, type CalendarDate, LONG_TERM } from '../calendar-date.ts';
import type { Finding } from '../finding.ts';
import type { FieldValue, PacketInputs, PacketSlot } from './packet-plan.ts';

const OWN_CHECK = '备好';
/** Shanghai is told to want more than a month left on a residence permit; WeChat on the ID card. */
const MIN_DAYS_LEFT = 31;
const STALE_SOURCE =
  'https://support.huaweicloud.com/prepare-icp/icp_02_0005.html (2025-12-31); http://westcoastpropertyservices.com/xls/show_151527.html (copy of the official 2023 filing guide)';

/** The rule that speaks of a place or a value that is missing. */
export const missingRuleOf = (id: string): string => `packet.missing.${id}`;

/** A place that must be filled and is not. */
export function missingSlot({ id, label, reason }: PacketSlot): Finding {
  return {
    ruleId: missingRuleOf(id),
    severity: 'reject',
    message: { zh: `缺少材料：${label.zh}。`, en: `Missing: ${label.en}.` },
    fix: { zh: `请添加一份。${reason.zh}`, en: `Add one. ${reason.en}` },
    source: OWN_CHECK,
    confidence: 'community',
  };
}

/** The console asks for both ends in one field: of 证件有效期起止（起） a sentence says 证件有效期起. */
function inOneWord(label: string): string {
  return label.replace(/起止（(起|止)）$/, '$1');
}

/** A value that must be typed and is not known. */
export function missingValue({ fieldId, label }: FieldValue): Finding {
  return {
    ruleId: missingRuleOf(fieldId),
    severity: 'reject',
    message: { zh: `还没填写：${inOneWord(label)}。`, en: `Not filled in yet: ${label}.` },
    fix: { zh: '请在申请人或小程序资料里补上。', en: 'Add it to the applicant or the program.' },
    source: OWN_CHECK,
    confidence: 'community',
  };
}

/** Documents in use whose validity is over, or nearly. */
export function staleDocuments(
  slots: readonly PacketSlot[],
  documents: PacketInputs['documents'],
  date: CalendarDate,
): Finding[] {
  return slots.flatMap((slot) => {
    const validTo = documents.find(({ id }) => id === slot.documentId)?.validTo ?? null;
    if (validTo === null || validTo === LONG_TERM || validTo >= addDays(date, MIN_DAYS_LEFT)) return [];
    return [staleDocument(slot, validTo < date)];
  });
}

function staleDocument({ id, label }: PacketSlot, isExpired: boolean): Finding {
  return {
    ruleId: `packet.${isExpired ? 'expired' : 'expires-soon'}.${id}`,
    severity: isExpired ? 'reject' : 'warn',
    message: isExpired
      ? { zh: `${label.zh}已经过期。`, en: `Expired: ${label.en}.` }
      : { zh: `${label.zh}的有效期不足一个月。`, en: `Less than a month of validity left: ${label.en}.` },
    fix: isExpired
      ? { zh: '请换成有效期内的证件或材料。', en: 'Replace it with one that is still valid.' }
      : { zh: '请换成有效期更长的证件或材料。', en: 'Replace it with one that is valid for longer.' },
    source: STALE_SOURCE,
    confidence: 'vendor',
  };
}
