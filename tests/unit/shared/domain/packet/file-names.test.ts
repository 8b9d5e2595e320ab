import { describe, expect, it } from 'vitest';
import { originalName, uploadName } from '../../../../../src/shared/domain/packet/file-names.ts';

const nameOf = (fileName: string) => originalName(1, { kind: 'id-card-front', fileName, mediaType: 'image/jpeg' });

describe('originalName', () => {
  it.each([
    ['front.jpg', '01-身份证人像面-front.jpg'],
    ['front.HEIC', '01-身份证人像面-front.jpg'],
    ['身份证 正面.jpeg', '01-身份证人像面-身份证 正面.jpg'],
    ['../../etc/passwd', '01-身份证人像面-_.._etc_passwd.jpg'],
    ['C:\\a\\b.png', '01-身份证人像面-C__a_b.jpg'],
    ['a<b>c:"d|e?f*g', '01-身份证人像面-a_b_c__d_e_f_g.jpg'],
    ['a\u0000b\nc\u202ed', '01-身份证人像面-a_b_c_d.jpg'],
    ['...', '01-身份证人像面-文件.jpg'],
    ['', '01-身份证人像面-文件.jpg'],
    ['CON', '01-身份证人像面-CON.jpg'],
    ['name. . ', '01-身份证人像面-name.jpg'],
    ['\ud800x', '01-身份证人像面-_x.jpg'],
  ])('makes a safe name of %j', (fileName, name) => {
    expect(nameOf(fileName)).toBe(name);
  });

  it('stays within what file systems take', () => {
    expect(new TextEncoder().encode(nameOf('𠮷'.repeat(300))).length).toBeLessThanOrEqual(255);
  });

  it('takes the extension from what the bytes are', () => {
    expect(originalName(12, { kind: 'other', fileName: 'a.jpg', mediaType: 'application/pdf' })).toBe(
      '12-其他材料-a.pdf',
    );
  });
});

describe('uploadName', () => {
  it('numbers in the console’s order', () => {
    expect(uploadName(1, 'id-card-front')).toBe('01-身份证-人像面.jpg');
    expect(uploadName(2, 'id-card-back')).toBe('02-身份证-国徽面.jpg');
    expect(uploadName(3, 'residence-proof')).toBe('03-居住地证明.jpg');
  });
});
