import type { PacketLayout } from '../../../../shared/domain/packet/packet-plan.ts';

export const VALUES_FILE_NAME = '字段对照表.txt';

// Notepad takes a file without a mark for the system's own encoding, and older ones need both line-end characters.
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
const RULE = '────────────────────────────────';

/** The values to type, each alone on its line so that it can be selected and copied whole. */
export function makeValuesFile(plan: PacketLayout): Uint8Array<ArrayBuffer> {
  const digits = String(plan.values.length).length;
  const entries = plan.values.flatMap(({ label, value, note }, index) => [
    '',
    `${String(index + 1).padStart(digits, '0')}  【${label}】`,
    value === '' ? '（待填写）' : value,
    ...(note === '' ? [] : [`    注：${note}`]),
  ]);
  const head = [
    '字段对照表',
    `小程序：${plan.program.name || '（未命名）'}`,
    `日期：${plan.date}    规则包：${plan.rulePackVersion}`,
    '按后台的填写顺序排列，逐行复制即可。',
    RULE,
  ];
  const text = [...head, ...entries, ''].join(LINE_END);
  return Uint8Array.from(Buffer.from(BYTE_ORDER_MARK + text, 'utf8'));
}
