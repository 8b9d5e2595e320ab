import { describe, expect, it } from 'vitest';
import { DEFAULT_WATERMARK, settleOptions } from '../../../../../src/shared/domain/packet/packet-options.ts';

const DATE = '2026-11-23';

describe('settleOptions', () => {
  it('keeps a plain text as it always was', () => {
    expect(settleOptions({ watermark: DEFAULT_WATERMARK }, DATE)).toEqual({
      watermark: { text: DEFAULT_WATERMARK, angle: 30, spacing: 84, opacity: 0.1 },
      language: 'zh-CN',
      cardLayout: 'stacked',
      proofPages: 'fit-a4',
    });
  });

  it.each([
    ['仅供{receiver}使用 {date}', undefined, '仅供微信小程序备案使用 2026-11-23'],
    ['仅供{receiver}使用', '样例公司', '仅供样例公司使用'],
    ['仅供{接收方}使用 {日期}', undefined, '仅供微信小程序备案使用 2026-11-23'],
    ['{receiver}', '{date}', '{date}'],
    ['{other} {date}{date}', undefined, '{other} 2026-11-232026-11-23'],
  ])('puts the tokens of %s in', (text, receiver, wanted) => {
    expect(settleOptions({ watermark: { text, receiver } }, DATE).watermark?.text).toBe(wanted);
  });

  it('names the receiver in the language of the packet', () => {
    const { watermark } = settleOptions({ watermark: 'For {receiver}', language: 'en' }, DATE);
    expect(watermark?.text).toBe('For WeChat mini program filing');
  });

  it.each([null, '', '   ', { text: ' ' }])('draws none for %j', (watermark) => {
    expect(settleOptions({ watermark }, DATE).watermark).toBeNull();
  });

  it('holds the numbers within what can be seen and read', () => {
    const far = settleOptions({ watermark: { text: '样例', angle: 900, spacing: 0, opacity: 1 } }, DATE);
    expect(far.watermark).toEqual({ text: '样例', angle: 90, spacing: 20, opacity: 0.5 });
    const near = settleOptions({ watermark: { text: '样例', angle: 0, spacing: 50, opacity: 0.05 } }, DATE);
    expect(near.watermark).toEqual({ text: '样例', angle: 0, spacing: 50, opacity: 0.05 });
  });
});
