import type { CalendarDate } from '../calendar-date.ts';
import type { PacketSlot, SlotId } from '../packet/packet-plan.ts';
import type { MaterialRule } from '../rules/rule-pack.ts';
import type { Text } from '../text.ts';
import type { ResidenceDecision } from './residence-decision.ts';

/** The console field of each slot, in the console's order. */
const FIELD_OF_SLOT: Readonly<Record<SlotId, string>> = {
  'id-card-front': 'fil.id.front',
  'id-card-back': 'fil.id.back',
  'residence-proof': 'fil.residence',
  'commitment-letter': 'fil.commit',
  'authenticity-commitment': 'fil.auth1',
  'holding-id-photo': 'fil.hold',
};

const LABELS: Readonly<Record<SlotId, Text>> = {
  'id-card-front': { zh: '身份证人像面', en: 'ID card, portrait side' },
  'id-card-back': { zh: '身份证国徽面', en: 'ID card, emblem side' },
  'residence-proof': { zh: '居住地证明', en: 'Proof of residence' },
  'commitment-letter': { zh: '互联网信息服务承诺书', en: 'Commitment letter' },
  'authenticity-commitment': { zh: '备案信息真实性承诺书', en: 'Authenticity commitment' },
  'holding-id-photo': { zh: '手持证件照', en: 'Photo holding the ID card' },
};

const CARD_REASON: Text = {
  zh: '备案必须上传身份证原件的彩色照片或扫描件。',
  en: 'The filing asks for a colour photograph or scan of the card itself.',
};

const RESIDENCE_REASONS: Readonly<Record<Exclude<ResidenceDecision, 'not-needed'>, Text>> = {
  'residence-proof': {
    zh: '身份证不是备案省份的，须有一份居住地证明。',
    en: 'The ID card is from another province, so a proof of residence is needed.',
  },
  'local-id-only': {
    zh: '据说这个省只接受本省身份证，居住地证明未必有用；建议在身份证所在的省备案。',
    en: 'This province is said to take local ID cards only, so a proof may not help: file in the card’s own province.',
  },
  supported: {
    zh: '据说这个省支持外省身份证；微信的字段在跨省时仍可能要求上传，有就放上。',
    en: 'This province is said to take cards from elsewhere; WeChat’s field may still ask, so add one if you have it.',
  },
  unknown: {
    zh: '这个省要不要居住地证明不清楚；微信的字段在跨省时会要求上传，有就放上。',
    en: 'It is not known whether this province asks for it; WeChat’s field does across provinces, so add one if you have it.',
  },
};

/** Letters that a province is told to ask for, and since when (cloud vendor's documents of 2025-12-31). */
const LETTERS: readonly {
  readonly slotId: SlotId;
  readonly province: string;
  readonly since: CalendarDate;
  readonly reason: Text;
}[] = [
  {
    slotId: 'commitment-letter',
    province: '440000',
    since: '2021-06-21',
    reason: {
      zh: '据云厂商说明，广东自 2021-06-21 起要求承诺书：本人用黑色签字笔正楷签名。请以平台给出的模板为准。',
      en: 'Guangdong is told to ask for it since 2021-06-21, signed by hand in black and in regular script. Use the platform’s own form.',
    },
  },
  {
    slotId: 'authenticity-commitment',
    province: '320000',
    since: '2021-06-01',
    reason: {
      zh: '据云厂商说明，江苏自 2021-06-01 起要求本人签署真实性承诺书。请以平台给出的模板为准。',
      en: 'Jiangsu is told to ask for it since 2021-06-01, signed in person. Use the platform’s own form.',
    },
  },
];

const HOLDING_REASON: Text = {
  zh: '只有审核人员要求时才需要。',
  en: 'Only needed when the reviewers ask for it.',
};

interface SlotsInput {
  readonly decision: ResidenceDecision;
  readonly filingProvince: string;
  readonly date: CalendarDate;
}

/** The places that documents must or may fill for this filing, all empty, in the console's order. */
export function buildSlots(
  { decision, filingProvince, date }: SlotsInput,
  materials: readonly MaterialRule[],
): PacketSlot[] {
  const slot = (id: SlotId, required: boolean, reason: Text) => emptySlot({ id, required, reason }, materials);
  const letters = LETTERS.filter((letter) => letter.province === filingProvince && date >= letter.since);
  return [
    slot('id-card-front', true, CARD_REASON),
    slot('id-card-back', true, CARD_REASON),
    ...(decision === 'not-needed'
      ? []
      : [slot('residence-proof', decision === 'residence-proof', RESIDENCE_REASONS[decision])]),
    ...letters.map(({ slotId, reason }) => slot(slotId, false, reason)),
    slot('holding-id-photo', false, HOLDING_REASON),
  ];
}

function emptySlot(
  slot: Pick<PacketSlot, 'id' | 'required' | 'reason'>,
  materials: readonly MaterialRule[],
): PacketSlot {
  const fieldId = FIELD_OF_SLOT[slot.id];
  const acceptedKinds = materials.find(({ id }) => id === fieldId)?.acceptedKinds ?? [];
  return { ...slot, label: LABELS[slot.id], fieldId, acceptedKinds, documentId: null };
}
