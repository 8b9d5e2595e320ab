import { expect, expectAccessible, test } from './support/fixtures.ts';

test('the gauge of the other tests notices a picture without words and a text without contrast', async ({ page }) => {
  const show = (body: string) =>
    page.setContent(`<html lang="en"><title>Gauge</title><main><h1>Gauge</h1>${body}</main>`);
  await show('<p>Fine</p>');
  await expectAccessible(page);
  await show('<img src="data:,">');
  await expect(expectAccessible(page)).rejects.toThrow('image-alt');
  await show('<p style="color: #bbb; background: #fff">Pale</p>');
  await expect(expectAccessible(page)).rejects.toThrow('color-contrast');
});
