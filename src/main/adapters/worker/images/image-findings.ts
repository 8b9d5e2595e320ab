import type { Finding, Severity } from '../../../../shared/domain/finding.ts';
import type { Text } from '../../../../shared/domain/text.ts';

function own(ruleId: string, severity: Severity, text: { readonly message: Text; readonly fix: Text }): Finding {
  // What the app measured on the file itself is certain.
  return { ruleId, severity, ...text, source: '备好', confidence: 'official' };
}

/** A source so small that enlarging it to the field's size leaves print that nobody can read. */
export function imageTooSmall(file: string, width: number, height: number): Finding {
  return own('image.too-small', 'reject', {
    message: {
      zh: `“${file}”只有 ${width} × ${height} 像素，放大到上传要求后文字看不清。`,
      en: `“${file}” has only ${width} × ${height} pixels; enlarged to what the field asks for, its print cannot be read.`,
    },
    fix: {
      zh: '请重新拍照：让证件占满画面，并发送原图（不要用截图或聊天软件压缩过的图）。',
      en: 'Photograph it again so that the document fills the frame, and use the original file, not a screenshot or a chat copy.',
    },
  });
}

/** Page numbers from 1 as a reader writes them: 2、4–9. */
function listPages(pages: readonly number[], separator: string): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(separator);
}

/** Only so many pages stay legible in one image: says which are not in it. */
export function pagesLeftOut(file: string, pages: number, left: readonly number[]): Finding {
  return own('upload.pages-left-out', 'warn', {
    message: {
      zh: `“${file}”共 ${pages} 页，上传图片没有包含第 ${listPages(left, '、')} 页：页数再多，文字就看不清了。`,
      en: `“${file}” has ${pages} pages; the upload image leaves out page ${listPages(left, ', ')}: with more, the text could not be read.`,
    },
    fix: {
      zh: '若关键信息在这些页上，请把需要的那几页（不超过 3 页）另存为一个文件，再添加。',
      en: 'If what matters is on those pages, save the pages that are needed (at most 3) as a file of their own and add that.',
    },
  });
}

/** pdf.js drew clearly less on a page than pdfium did. */
export function inkMissing(file: string, pages: readonly number[]): Finding {
  return own('upload.ink-missing', 'warn', {
    message: {
      zh: `“${file}”第 ${listPages(pages, '、')} 页转成图片后，内容可能不全。`,
      en: `Page ${listPages(pages, ', ')} of “${file}” may be incomplete as an image.`,
    },
    fix: {
      zh: '请对照原件查看 upload 文件夹里的图片；如有缺失，请打印后扫描，或用截图代替。',
      en: 'Compare the image in the upload folder with the original; if something is missing, print and scan it, or use a screenshot.',
    },
  });
}

/** The decoder met data that cannot be what the camera wrote: the picture is there, and a part of it may not be. */
export function imageFlawed(file: string): Finding {
  return own('image.flawed', 'warn', {
    message: {
      zh: `“${file}”的图像数据有损坏，画面可能有花屏、色块或错位。`,
      en: `Some of the data of “${file}” is damaged: parts of the picture may be grey, shifted or of wrong colour.`,
    },
    fix: {
      zh: '请打开原图从上到下看一遍；有问题就重新拍照，或从手机重新传一次原图。',
      en: 'Look the picture over from top to bottom; if something is wrong, photograph it again or copy it from the phone once more.',
    },
  });
}
