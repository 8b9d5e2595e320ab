import type { Finding, Severity } from '../../../../shared/domain/finding.ts';
import type { Text } from '../../../../shared/domain/text.ts';
import { documentRepaired } from '../findings.ts';
import type { OpenedPdf } from './open-pdf.ts';

function own(ruleId: string, severity: Severity, text: { readonly message: Text; readonly fix: Text }): Finding {
  return { ruleId, severity, ...text, source: '备好', confidence: 'official' };
}

function looksDifferent(file: string, page: number): Finding {
  return own('document.looks-different', 'warn', {
    message: {
      zh: `“${file}”放进材料包后与原件略有差别，第 ${page} 页最明显。`,
      en: `“${file}” looks slightly different in the packet, most of all on page ${page}.`,
    },
    fix: {
      zh: '请对照原件逐页核对；如有缺失，请重新下载，或打印后扫描再添加。',
      en: 'Compare every page with the original; if something is missing, download it again, or print and scan it.',
    },
  });
}

function turnedIntoPictures(file: string): Finding {
  return own('document.raster', 'warn', {
    message: {
      zh: `“${file}”损坏严重，已逐页转成图片放进材料包，文字不能再选取。`,
      en: `“${file}” is badly damaged; its pages were put in as pictures, and their text cannot be selected.`,
    },
    fix: { zh: '请对照原件逐页核对；最好重新下载一份。', en: 'Compare every page; better, download it again.' },
  });
}

function fieldsFixed(file: string): Finding {
  return own('document.fields-fixed', 'info', {
    message: {
      zh: `“${file}”是可填写的表单，所填内容已固定在页面上。`,
      en: `“${file}” is a form; what was filled in is now part of the page.`,
    },
    fix: { zh: '无需处理；原件在附件中保持不变。', en: 'Nothing to do; the original is attached unchanged.' },
  });
}

function fontNotEmbedded(file: string): Finding {
  return own('document.font-not-embedded', 'info', {
    message: {
      zh: `“${file}”没有内嵌中文字体，文字会按打开它的电脑上的字体显示。`,
      en: `“${file}” does not carry its Chinese font; each computer shows the text in a font of its own.`,
    },
    fix: {
      zh: '打印前请看一遍；如显示空白，请换一台装有中文字体的电脑。上传图片不受影响。',
      en: 'Look at it before printing; where it is blank, use a computer with Chinese fonts. Upload images are not affected.',
    },
  });
}

/** What a person should know of how a PDF was opened. */
export function findingsOfPdf(pdf: OpenedPdf, file: string): readonly Finding[] {
  const { way, look } = pdf;
  return [
    ...(pdf.repaired ? [documentRepaired(file)] : []),
    ...(way === 'raster' ? [turnedIntoPictures(file)] : []),
    ...(pdf.looksDifferent && way !== 'raster' ? [looksDifferent(file, (look.page ?? 0) + 1)] : []),
    ...(way === 'pdfium-flatten' || way === 'qpdf-flatten' ? [fieldsFixed(file)] : []),
    ...(pdf.unembeddedCjk ? [fontNotEmbedded(file)] : []),
  ];
}
