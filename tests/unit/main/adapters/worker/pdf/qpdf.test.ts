import { expect, it } from 'vitest';
import { checkWithQpdf } from '../../../../../../src/main/adapters/worker/pdf/qpdf.ts';
import { makePdf } from '../../../../../support/pdf-tools.ts';

it('reads what it is given where it lies: a copy of each packet is the most that a batch would hold', async () => {
  const bytes = await makePdf({ pages: 2 });
  const withoutCopies = Object.assign(bytes, {
    slice: (): never => {
      throw new Error('copied');
    },
  });
  expect(await checkWithQpdf(withoutCopies)).toBe('clean');
});
