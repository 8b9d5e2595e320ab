import { describe, expect, it } from 'vitest';
import { guessKind } from '../../../../../src/shared/domain/documents/guess-kind.ts';

const CARD = { width: 2024, height: 1276 };
const PHOTO = { width: 4032, height: 3024 };

const guess = (path: string, text = '', pixels: { width: number; height: number } | null = null) =>
  guessKind({ path, text, pixels });

describe('guessKind', () => {
  it.each([
    ['身份证正面.jpg', 'id-card-front'],
    ['身份证人像面.png', 'id-card-front'],
    ['张三_身份证反面(1).JPG', 'id-card-back'],
    ['国徽面.heic', 'id-card-back'],
    ['IDCard-Front.jpg', 'id-card-front'],
    ['id_card_back.jpg', 'id-card-back'],
    ['scanBack.png', 'id-card-back'],
    ['上海市居住证正面.jpg', 'residence-permit'],
    ['暂住证.jpg', 'temporary-residence-permit'],
    ['参保证明 2026.pdf', 'social-security-proof'],
    ['shebao.pdf', 'social-security-proof'],
    ['不动产权证书.jpg', 'property-certificate'],
    ['真实性承诺书（签字）.jpg', 'authenticity-commitment'],
    ['备案承诺书.pdf', 'commitment-letter'],
    ['手持身份证正面照.jpg', 'holding-id-photo'],
    // The folder says what the name does not.
    ['张三/居住证/IMG_0001.jpg', 'residence-permit'],
  ] as const)('%s is %s by its name', (path, kind) => {
    expect(guess(path)).toMatchObject({ kind, because: 'name' });
  });

  it('reads what a PDF says at its head, in whatever characters it was written', () => {
    expect(guess('download.pdf', '上 海 市 社会保险 个人缴费 … 居住证')).toEqual({
      kind: 'social-security-proof',
      because: 'text',
      word: '社会保险',
      candidates: ['social-security-proof'],
    });
    // U+2F83 and U+2F1A are radicals that some programs write in the place of characters; NFKC maps them back.
    expect(guess('a.pdf', '居住证⾃愿')).toMatchObject({ kind: 'residence-permit' });
  });

  it.each([
    ['both sides in one file', guess('身份证正反面.pdf'), 'several', ['id-card-front', 'id-card-back']],
    ['a card without a side', guess('身份证.jpg'), 'several', ['id-card-front', 'id-card-back']],
    ['two papers at once', guess('居住证和社保.zip.pdf'), 'several', ['residence-permit', 'social-security-proof']],
    [
      'a name against the text',
      guess('居住证.pdf', '社会保险'),
      'several',
      ['social-security-proof', 'residence-permit'],
    ],
    ['the shape of a card', guess('IMG_1.jpg', '', CARD), 'shape', ['id-card-front', 'id-card-back']],
    [
      'a card that stands',
      guess('IMG_1.jpg', '', { width: 1276, height: 2024 }),
      'shape',
      ['id-card-front', 'id-card-back'],
    ],
    ['a background', guess('background.jpg'), 'nothing', []],
    ['a photograph', guess('IMG_1.jpg', '', PHOTO), 'nothing', []],
    ['a PDF that says nothing', guess('scan0001.pdf'), 'nothing', []],
  ])('leaves %s to the person', (_, found, because, candidates) => {
    expect(found).toMatchObject({ kind: null, because, candidates });
  });
});
