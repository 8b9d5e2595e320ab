/** The looks that can be chosen. */
export const LOOKS = ['system', 'light', 'dark'] as const;
export type Look = (typeof LOOKS)[number];

/** Language and look of the page: the host's own menu, dialogs and window follow it. */
export interface Face {
  readonly language: 'zh-CN' | 'en';
  readonly look: Look;
}
