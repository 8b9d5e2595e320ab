import { APP_EN } from './en/app.ts';
import { APPLICANTS_EN } from './en/applicants.ts';
import { BACKUPS_EN } from './en/backups.ts';
import { BOARD_EN } from './en/board.ts';
import { CHECKLIST_EN } from './en/checklist.ts';
import { COMMON_EN } from './en/common.ts';
import { CONFIDENCE_EN } from './en/confidence.ts';
import { DECISION_EN } from './en/decision.ts';
import { DESKTOP_EN } from './en/desktop.ts';
import { DOCUMENTS_EN } from './en/documents.ts';
import { DRAFTS_EN } from './en/drafts.ts';
import { DUE_EN } from './en/due.ts';
import { FILING_EN } from './en/filing.ts';
import { FORM_EN } from './en/form.ts';
import { HISTORY_EN } from './en/history.ts';
import { IDENTITY_EN } from './en/identity.ts';
import { NAMES_EN } from './en/names.ts';
import { ORDER_EN } from './en/order.ts';
import { PACKET_EN } from './en/packet.ts';
import { PALETTE_EN } from './en/palette.ts';
import { PRIVACY_EN } from './en/privacy.ts';
import { PROGRAMS_EN } from './en/programs.ts';
import { REJECTIONS_EN } from './en/rejections.ts';
import { REMOVALS_EN } from './en/removals.ts';
import { RULES_EN } from './en/rules.ts';
import { SCHEDULE_EN } from './en/schedule.ts';
import { SETTINGS_EN } from './en/settings.ts';
import { SEVERITY_EN } from './en/severity.ts';
import { UPDATE_EN } from './en/update.ts';
import { VAULT_EN } from './en/vault.ts';
import { VERDICT_EN } from './en/verdict.ts';
import { WELCOME_EN } from './en/welcome.ts';
import type { UiCatalogue } from './zh-cn.ts';

/** Every text of the user interface in English; says the same as the Chinese base. */
export const UI_EN = {
  app: APP_EN,
  common: COMMON_EN,
  severity: SEVERITY_EN,
  verdict: VERDICT_EN,
  confidence: CONFIDENCE_EN,
  backups: BACKUPS_EN,
  vault: VAULT_EN,
  history: HISTORY_EN,
  order: ORDER_EN,
  removals: REMOVALS_EN,
  board: BOARD_EN,
  welcome: WELCOME_EN,
  applicants: APPLICANTS_EN,
  form: FORM_EN,
  identity: IDENTITY_EN,
  documents: DOCUMENTS_EN,
  decision: DECISION_EN,
  drafts: DRAFTS_EN,
  due: DUE_EN,
  palette: PALETTE_EN,
  programs: PROGRAMS_EN,
  names: NAMES_EN,
  filing: FILING_EN,
  checklist: CHECKLIST_EN,
  rejections: REJECTIONS_EN,
  schedule: SCHEDULE_EN,
  rules: RULES_EN,
  packet: PACKET_EN,
  settings: SETTINGS_EN,
  desktop: DESKTOP_EN,
  update: UPDATE_EN,
  privacy: PRIVACY_EN,
} as const satisfies UiCatalogue;
