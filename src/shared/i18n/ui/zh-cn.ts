import { APP_ZH } from './zh-cn/app.ts';
import { APPLICANTS_ZH } from './zh-cn/applicants.ts';
import { BACKUPS_ZH } from './zh-cn/backups.ts';
import { BOARD_ZH } from './zh-cn/board.ts';
import { CHECKLIST_ZH } from './zh-cn/checklist.ts';
import { COMMON_ZH } from './zh-cn/common.ts';
import { CONFIDENCE_ZH } from './zh-cn/confidence.ts';
import { DECISION_ZH } from './zh-cn/decision.ts';
import { DESKTOP_ZH } from './zh-cn/desktop.ts';
import { DOCUMENTS_ZH } from './zh-cn/documents.ts';
import { DRAFTS_ZH } from './zh-cn/drafts.ts';
import { DUE_ZH } from './zh-cn/due.ts';
import { FILING_ZH } from './zh-cn/filing.ts';
import { FORM_ZH } from './zh-cn/form.ts';
import { HISTORY_ZH } from './zh-cn/history.ts';
import { IDENTITY_ZH } from './zh-cn/identity.ts';
import { NAMES_ZH } from './zh-cn/names.ts';
import { ORDER_ZH } from './zh-cn/order.ts';
import { PACKET_ZH } from './zh-cn/packet.ts';
import { PALETTE_ZH } from './zh-cn/palette.ts';
import { PRIVACY_ZH } from './zh-cn/privacy.ts';
import { PROGRAMS_ZH } from './zh-cn/programs.ts';
import { REJECTIONS_ZH } from './zh-cn/rejections.ts';
import { REMOVALS_ZH } from './zh-cn/removals.ts';
import { RULES_ZH } from './zh-cn/rules.ts';
import { SCHEDULE_ZH } from './zh-cn/schedule.ts';
import { SETTINGS_ZH } from './zh-cn/settings.ts';
import { SEVERITY_ZH } from './zh-cn/severity.ts';
import { UPDATE_ZH } from './zh-cn/update.ts';
import { VAULT_ZH } from './zh-cn/vault.ts';
import { VERDICT_ZH } from './zh-cn/verdict.ts';
import { WELCOME_ZH } from './zh-cn/welcome.ts';

/** Every text of the user interface in Chinese, the base language. Domain texts (findings, steps) come with their data. */
export const UI_ZH = {
  app: APP_ZH,
  common: COMMON_ZH,
  severity: SEVERITY_ZH,
  verdict: VERDICT_ZH,
  confidence: CONFIDENCE_ZH,
  backups: BACKUPS_ZH,
  vault: VAULT_ZH,
  history: HISTORY_ZH,
  order: ORDER_ZH,
  removals: REMOVALS_ZH,
  board: BOARD_ZH,
  welcome: WELCOME_ZH,
  applicants: APPLICANTS_ZH,
  form: FORM_ZH,
  identity: IDENTITY_ZH,
  documents: DOCUMENTS_ZH,
  decision: DECISION_ZH,
  drafts: DRAFTS_ZH,
  due: DUE_ZH,
  palette: PALETTE_ZH,
  programs: PROGRAMS_ZH,
  names: NAMES_ZH,
  filing: FILING_ZH,
  checklist: CHECKLIST_ZH,
  rejections: REJECTIONS_ZH,
  schedule: SCHEDULE_ZH,
  rules: RULES_ZH,
  packet: PACKET_ZH,
  settings: SETTINGS_ZH,
  desktop: DESKTOP_ZH,
  update: UPDATE_ZH,
  privacy: PRIVACY_ZH,
} as const;

type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };

/** The shape that every language of the user interface must fill. */
export type UiCatalogue = Widened<typeof UI_ZH>;
