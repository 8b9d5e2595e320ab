import type { CalendarDate } from '../calendar-date.ts';

/** The text over the pages of `packet.pdf` where nothing else is asked for. */
export const DEFAULT_WATERMARK = '仅供微信小程序备案使用';

/** The language of what the packet itself says: cover, captions, letters. The values stay as they were given. */
export const PACKET_LANGUAGES = ['zh-CN', 'en'] as const;
export type PacketLanguage = (typeof PACKET_LANGUAGES)[number];

/** How both sides of the ID card lie on A4, always at true size. */
export const CARD_LAYOUTS = ['stacked', 'side-by-side', 'one-per-page'] as const;
export type CardLayout = (typeof CARD_LAYOUTS)[number];

/** Whether a proof of another size is fitted on A4, or its pages stay as large as they are. */
export const PROOF_PAGE_SIZES = ['own-size', 'fit-a4'] as const;
export type ProofPages = (typeof PROOF_PAGE_SIZES)[number];

/** Bounds of the watermark's numbers: below, nobody sees it; above, nobody reads the page. */
export const WATERMARK_BOUNDS = {
  text: 60,
  receiver: 30,
  angle: { min: -90, max: 90 },
  spacing: { min: 20, max: 400 },
  opacity: { min: 0.03, max: 0.5 },
} as const;

/** The text over the pages, as it was asked for. What is left out is as in a plain text. */
export interface WatermarkChoice {
  /** May hold `{date}` and `{receiver}`, in Chinese `{日期}` and `{接收方}`. */
  readonly text: string;
  /** Whom the packet is for; stands in the place of `{receiver}`. */
  readonly receiver?: string | undefined;
  /** Degrees against the horizontal, upwards. */
  readonly angle?: number | undefined;
  /** Points between two marks of a row; rows lie a third further apart. */
  readonly spacing?: number | undefined;
  /** From 0, not to be seen, to 1. */
  readonly opacity?: number | undefined;
}

/** How the packet is made, as it was asked for. What is left out is as it always was. */
export interface PacketOptions {
  /** The text over the pages of `packet.pdf`; null for none. Upload images never carry one. */
  readonly watermark: string | WatermarkChoice | null;
  readonly language?: PacketLanguage | undefined;
  readonly cardLayout?: CardLayout | undefined;
  readonly proofPages?: ProofPages | undefined;
  /** Whether the images for the upload fields are made too: most of the time goes there. Left out: yes. */
  readonly uploads?: boolean | undefined;
}

/** A watermark with nothing left open; the text is ready to be drawn. */
export interface Watermark {
  readonly text: string;
  readonly angle: number;
  readonly spacing: number;
  readonly opacity: number;
}

/** The options with nothing left open. */
export interface SettledOptions {
  readonly watermark: Watermark | null;
  readonly language: PacketLanguage;
  readonly cardLayout: CardLayout;
  readonly proofPages: ProofPages;
}

const USUAL_RECEIVER: Readonly<Record<PacketLanguage, string>> = {
  'zh-CN': '微信小程序备案',
  en: 'WeChat mini program filing',
};
/** The watermark's looks where nothing else is asked for. */
export const USUAL_MARK = { angle: 30, spacing: 84, opacity: 0.1 } as const;

/** The packet's looks where nothing else is asked for. */
export const USUAL_LOOKS = { language: 'zh-CN', cardLayout: 'stacked', proofPages: 'fit-a4' } as const;

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, value));
}

function settleWatermark(
  asked: PacketOptions['watermark'],
  { language, date }: { readonly language: PacketLanguage; readonly date: CalendarDate },
): Watermark | null {
  if (asked === null) return null;
  const choice = typeof asked === 'string' ? { text: asked } : asked;
  const receiver = choice.receiver || USUAL_RECEIVER[language];
  // One pass: a receiver that spells a token is taken as it is.
  const text = choice.text
    .replaceAll(/\{(date|receiver|日期|接收方)\}/g, (_, token) =>
      token === 'date' || token === '日期' ? date : receiver,
    )
    .trim();
  if (text === '') return null;
  return {
    text,
    angle: within(choice.angle ?? USUAL_MARK.angle, WATERMARK_BOUNDS.angle),
    spacing: within(choice.spacing ?? USUAL_MARK.spacing, WATERMARK_BOUNDS.spacing),
    opacity: within(choice.opacity ?? USUAL_MARK.opacity, WATERMARK_BOUNDS.opacity),
  };
}

/** Fills in what was left out and puts date and receiver into the watermark. */
export function settleOptions(options: PacketOptions, date: CalendarDate): SettledOptions {
  const language = options.language ?? USUAL_LOOKS.language;
  return {
    watermark: settleWatermark(options.watermark, { language, date }),
    language,
    cardLayout: options.cardLayout ?? USUAL_LOOKS.cardLayout,
    proofPages: options.proofPages ?? USUAL_LOOKS.proofPages,
  };
}
