import type { Text } from '../text.ts';
import type { HistoryKind } from './history.ts';

/** How the kinds of entries are called in the two languages. */
export const HISTORY_KIND_NAMES: Readonly<Record<HistoryKind, Text>> = {
  'applicant-added': { zh: '添加申请人', en: 'Applicant added' },
  'applicant-changed': { zh: '修改资料', en: 'Profile changed' },
  'applicant-restored': { zh: '撤销删除申请人', en: 'Applicant put back' },
  'document-added': { zh: '放入材料', en: 'Document added' },
  'document-changed': { zh: '修改材料', en: 'Document changed' },
  'document-replaced': { zh: '更换材料', en: 'Document replaced' },
  'document-removed': { zh: '删除材料', en: 'Document removed' },
  'document-restored': { zh: '撤销删除材料', en: 'Document put back' },
  'program-added': { zh: '新建小程序', en: 'Mini program added' },
  'program-changed': { zh: '修改小程序', en: 'Mini program changed' },
  'program-removed': { zh: '删除小程序', en: 'Mini program removed' },
  'program-restored': { zh: '撤销删除小程序', en: 'Mini program put back' },
  'step-changed': { zh: '更新步骤', en: 'Step updated' },
  'packet-built': { zh: '生成材料包', en: 'Packet built' },
  rejected: { zh: '被驳回', en: 'Refused' },
};
