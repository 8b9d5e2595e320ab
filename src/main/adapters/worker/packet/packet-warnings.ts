import type { Finding, Severity } from '../../../../shared/domain/finding.ts';
import type { Text } from '../../../../shared/domain/text.ts';

function own(ruleId: string, severity: Severity, text: { readonly message: Text; readonly fix: Text }): Finding {
  // What the app saw in its own file is certain.
  return { ruleId, severity, ...text, source: '备好', confidence: 'official' };
}

/** Says which characters the built-in font lacks although they were drawn: the shape comes from this computer's font. */
export function sparedCharacters(characters: readonly string[]): Finding {
  const shown = characters.join(' ');
  const codes = characters.map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return own('font.system-character', 'info', {
    message: {
      zh: `内置字体没有这些字：${shown}（${codes.join('、')}），材料包里已用本机字体画出。`,
      en: `The built-in font lacks ${shown} (${codes.join(', ')}); the packet shows them by a font of this computer.`,
    },
    fix: {
      zh: '请在 packet.pdf 封面核对字形；字形不对时可在打印后手写更正。',
      en: 'Look at them on the cover of packet.pdf; where the shape is wrong, correct the printed page by hand.',
    },
  });
}

/** The text of the cover did not come out as it was put in. */
export function coverReadsDifferently(): Finding {
  return own('packet.cover-text', 'warn', {
    message: {
      zh: 'packet.pdf 封面的文字提取后与资料不完全一致。',
      en: 'The text that readers extract from the cover of packet.pdf differs from the profile.',
    },
    fix: {
      zh: '请打开封面逐项核对；复制文字时以字段对照表为准。',
      en: 'Compare the cover with the profile; copy values from the table of values instead.',
    },
  });
}

/** A page of a document shows less than its source. */
export function pageLostInk(): Finding {
  return own('packet.page-look', 'warn', {
    message: {
      zh: 'packet.pdf 里某份 PDF 材料的页面与原件看上去不一致。',
      en: 'A page of one of the PDF documents looks different in packet.pdf.',
    },
    fix: {
      zh: '请对照 originals 文件夹里的原件逐页核对；必要时打印后扫描再添加。',
      en: 'Compare its pages with the file in the originals folder; if needed, print, scan and add it again.',
    },
  });
}
