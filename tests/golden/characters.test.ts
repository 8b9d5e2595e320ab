import { describe, expect, it } from 'vitest';
import { compareDrawing, ideographs } from '../soak/draw-characters.ts';
import { hasTool } from '../support/pdf-tools.ts';

/** Names of people that input methods hardly know, and the last characters of the national list. */
const RARE = [...'䶮㛃𬭊𫖯𠅤翀赟旻霂淏瑀劼禤𬍛𬀩仫佬喆垚鑫頔燊昇堃珺玥翯璟垣沄鳯'];

// The whole font, 28,000 characters, is run by `npm run soak -- characters`.
describe.skipIf(!hasTool('pdftoppm') || !hasTool('pdftotext'))('500 characters of the font', () => {
  it('look as in the whole font, and are read back exactly', async () => {
    const all = ideographs();
    const spread = all.filter((_, at) => at % Math.floor(all.length / 470) === 0);
    const sample = [...new Set([...RARE, ...spread])].slice(0, 500);
    expect(sample.length).toBe(500);
    const { sameText, differingPixels, inked } = await compareDrawing(sample);
    expect(sameText).toBe(true);
    expect(inked).toBeGreaterThan(10_000);
    expect(differingPixels).toBe(0);
  });
});
