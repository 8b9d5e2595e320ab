import { expect, test } from './support/fixtures.ts';
import { addSample, call, goTo } from './support/tour.ts';

test.use({ crowd: 3 });

test('an address that points at a field, a slot or a step goes to it and puts the focus there', async ({ app }) => {
  const { applicantId, programId } = await addSample(app);
  const { applicant } = await call<{ applicant: { id: string } }>(app, 'applicants/add', {
    profile: { name: '缺手机', idNumber: '43010219900307999X' },
  });
  await app.reload();
  await goTo(app, '/');
  await app.getByRole('textbox', { name: '查找申请人' }).fill('缺手机');
  await app
    .getByRole('article')
    .getByRole('link', { name: /^资料缺/ })
    .click();
  await expect(app.getByLabel('有效期起')).toBeFocused();
  await expect(app.getByLabel('有效期起')).toBeInViewport();
  for (const [address, part] of [
    [`/applicants/${applicant.id}/profile#field-emergencyContact.mobile`, app.getByLabel('联系人手机号')],
    [`/applicants/${applicant.id}/profile#field-filingProvince`, app.getByLabel('备案省份')],
    [
      `/applicants/${applicantId}/documents#slot-residence-proof`,
      app.getByRole('region', { name: '居住地证明', exact: true }),
    ],
    [`/programs/${programId}/checklist#step-sms`, app.locator('#step-sms')],
  ] as const) {
    await app.evaluate(`window.location.hash = ${JSON.stringify(`#${address}`)}`);
    await expect(part).toBeFocused();
    await expect(part).toBeInViewport();
  }
});

test('a card of the board opens in another tab with Ctrl, as every link does, and here without', async ({ app }) => {
  await goTo(app, '/');
  const name = app.getByRole('article').first().getByRole('heading').getByRole('link');
  const address = await name.getAttribute('href');
  const [other] = await Promise.all([app.context().waitForEvent('page'), name.click({ modifiers: ['ControlOrMeta'] })]);
  await expect(other).toHaveURL(new RegExp(`${address}$`));
  await other.close();
  await expect(app.locator('main')).toHaveAttribute('data-at', '/');
  await name.click();
  await expect(app.locator('main')).toHaveAttribute('data-at', new RegExp(`^${address?.slice(1)}`));
});
