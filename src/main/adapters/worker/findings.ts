import type { Finding, Severity } from '../../../shared/domain/finding.ts';
import type { Text } from '../../../shared/domain/text.ts';

function own(ruleId: string, severity: Severity, text: { readonly message: Text; readonly fix: Text }): Finding {
  // What the app measured on the file itself is certain.
  return { ruleId, severity, ...text, source: '备好', confidence: 'official' };
}

export function imageUpscaled(file: string, width: number, height: number): Finding {
  return own('image.upscaled', 'warn', {
    message: {
      zh: `“${file}”原图只有 ${width} × ${height} 像素，已放大到上传要求，可能不够清晰。`,
      en: `“${file}” has only ${width} × ${height} pixels; it was enlarged to what the field asks for and may look soft.`,
    },
    fix: { zh: '请用更高的分辨率重新扫描或拍照。', en: 'Scan or photograph it again at a higher resolution.' },
  });
}

export function imagePadded(file: string): Finding {
  return own('image.padded', 'warn', {
    message: {
      zh: `“${file}”过于狭长，已在两侧补白以满足像素要求。`,
      en: `“${file}” is very narrow; white was added at its sides to reach the pixels that the field asks for.`,
    },
    fix: { zh: '请确认图片完整，必要时重新拍摄。', en: 'Check that the picture is complete; take it again if not.' },
  });
}

export function imageLowQuality(file: string): Finding {
  return own('image.low-quality', 'warn', {
    message: {
      zh: `“${file}”细节过多，压缩到上传大小后画质明显下降。`,
      en: `“${file}” holds so much detail that fitting it into the upload size shows.`,
    },
    fix: { zh: '请裁掉证件以外的背景后重新添加。', en: 'Crop away what is around the document and add it again.' },
  });
}

export function cardNotCropped(file: string): Finding {
  return own('image.card-not-cropped', 'warn', {
    message: {
      zh: `“${file}”的长宽比与证件卡片（85.6 × 54 毫米）不符，材料包中按比例缩放居中放置。`,
      en: `“${file}” does not have the shape of a card (85.6 × 54 mm); the packet shows it whole inside the card's place.`,
    },
    fix: { zh: '请沿证件边缘裁切后重新添加。', en: 'Crop it along the edges of the card and add it again.' },
  });
}

export function originalHasLocation(file: string): Finding {
  return own('image.original-has-location', 'info', {
    message: {
      zh: `“${file}”的原件带有拍摄位置信息。上传图片已去除；原件为逐字节副本，仍然保留。`,
      en: `The original of “${file}” says where it was taken. The upload image does not; the copy of the original still does.`,
    },
    fix: {
      zh: '只提交 upload 文件夹里的图片；对外发送材料包前请留意原件。',
      en: 'Submit the images in the upload folder; mind the originals before you pass the packet on.',
    },
  });
}

/** A file of several pictures of which one is used: the other side of a card may be among the rest. */
export function severalPictures(file: string, pictures: number): Finding {
  return own('image.several-pictures', 'warn', {
    message: {
      zh: `“${file}”里有 ${pictures} 张图片，只使用了其中的主图。`,
      en: `“${file}” holds ${pictures} pictures; only its main one is used.`,
    },
    fix: {
      zh: '请核对显示的是不是要交的那一张；其余需要的图片请分别导出为 JPG 后添加。',
      en: 'Check that it is the one you mean; export any other that you need as a JPG and add it by itself.',
    },
  });
}

export function missingCharacters(characters: readonly string[]): Finding {
  const shown = characters.join(' ');
  const codes = characters.map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return own('font.missing-character', 'warn', {
    message: {
      zh: `内置字体没有这些字：${shown}（${codes.join('、')}），材料包封面以〓代替。`,
      en: `The built-in font lacks ${shown} (${codes.join(', ')}); the packet shows 〓 in their place.`,
    },
    fix: {
      zh: '提交时以后台填写的文字为准；可在打印后手写补上。',
      en: 'What counts is what is typed in the console; write the characters by hand on the printed page.',
    },
  });
}

export function documentRepaired(file: string): Finding {
  return own('document.repaired', 'warn', {
    message: {
      zh: `“${file}”的结构有损坏，已尽力修复。`,
      en: `“${file}” is damaged inside; it was repaired as well as possible.`,
    },
    fix: {
      zh: '请对照原件逐页核对；最好重新下载一份。',
      en: 'Compare every page with the original; better, download it again.',
    },
  });
}

export function blankPage(file: string): Finding {
  return own('upload.blank-page', 'warn', {
    message: {
      zh: `“${file}”转成图片后几乎是空白。`,
      en: `“${file}” is almost blank as an image.`,
    },
    fix: {
      zh: '请打开原件确认内容；可改用截图或扫描件。',
      en: 'Open the original and look; use a screenshot or scan instead.',
    },
  });
}

export function unusualSyntax(): Finding {
  return own('packet.syntax-warnings', 'info', {
    message: {
      zh: 'packet.pdf 可以正常打开，但其中某份来源 PDF 本身不够规范。',
      en: 'packet.pdf opens, but one of the PDF files in it is not quite in order.',
    },
    fix: {
      zh: '无需处理；如打印异常，请重新下载来源 PDF。',
      en: 'Nothing to do; if it prints badly, download that PDF again.',
    },
  });
}
