import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { DOCUMENT_KIND_NAMES } from '../../../src/shared/domain/documents/document-kind.ts';
import { sample, sampleFolder } from '../../support/sample.ts';
import type { Hand } from './hands.ts';
import { expectSoundPacket } from './packet-on-disk.ts';
import { PASSPHRASE } from './steps.ts';
import type { Words } from './words.ts';

/** Who walks the story, where, and in which words. */
export interface Telling {
  readonly app: Page;
  readonly hand: Hand;
  readonly words: Words;
  /** Where the packet is built to; it does not exist yet. */
  readonly folder: string;
  /** Looks at the page as it is at this point of the story. */
  readonly look: (page: Page) => Promise<void>;
}

const exact = true;

const button = (app: Page | Locator, name: string): Locator => app.getByRole('button', { name, exact });
const field = (app: Page | Locator, name: string): Locator => app.getByLabel(name, { exact });
const heading = (app: Page, name: string): Locator => app.getByRole('heading', { name, level: 1 });
const tab = (app: Page, name: string): Locator => app.getByRole('tab', { name, exact });

/** Programs, rules and papers of the sample are Chinese; only the pages around them change their language. */
const CHINESE = { province: '上海', category: '工具' } as const;

async function speak({ app, hand, words }: Telling): Promise<void> {
  if (words.language === 'en') await hand.press(button(app, 'English'));
  await expect(app.locator('html')).toHaveAttribute('lang', words.language);
}

async function createTheVault(telling: Telling): Promise<void> {
  const { app, hand, words, look } = telling;
  await speak(telling);
  await expect(heading(app, words.say('vault.createTitle'))).toBeVisible();
  await look(app);
  await hand.write(field(app, words.say('vault.passphrase')), PASSPHRASE);
  await hand.write(field(app, words.say('vault.repeat')), `${PASSPHRASE}?`);
  await hand.press(button(app, words.say('vault.create')));
  await expect(app.getByText(words.say('vault.repeatDiffers'))).toBeVisible();
  await look(app);
  await hand.write(field(app, words.say('vault.repeat')), PASSPHRASE);
  await hand.press(button(app, words.say('vault.create')));
  await expect(heading(app, words.say('vault.keyTitle'))).toBeVisible();
  await look(app);
  const key = (await app.getByTestId('recovery-key').innerText()).trim();
  await hand.press(button(app, words.say('vault.keyAsk')));
  await hand.write(field(app, words.say('vault.keyLabel')), key);
  await hand.press(button(app, words.say('vault.keyAskNow')));
}

async function takeThreeSteps({ app, hand, words }: Telling): Promise<void> {
  const next = app.getByRole('link', { name: words.say('welcome.next'), exact });
  await expect(heading(app, words.say('welcome.title-1'))).toBeVisible();
  await hand.press(next);
  await expect(heading(app, words.say('welcome.title-2'))).toBeVisible();
  await hand.press(next);
  await expect(heading(app, words.say('welcome.title-3'))).toBeVisible();
  await hand.press(button(app, words.say('applicants.add')));
}

async function addThePerson({ app, hand, words, look }: Telling): Promise<void> {
  const { applicant } = sample;
  const form = app.getByRole('main');
  const name = form.getByRole('textbox', { name: words.say('form.name') }).first();
  await expect(name).toBeVisible();
  await hand.press(button(form, words.say('common.save')));
  await expect(form.getByText(words.say('form.nameRequired'))).toBeVisible();
  await look(app);
  await hand.write(name, applicant.name);
  await hand.write(field(form, words.say('form.idNumber')), applicant.idNumber);
  await expect(form.getByText(words.say('identity.valid'))).toBeVisible();
  await hand.write(field(form, words.say('form.idValidFrom')), applicant.idValidFrom);
  // As it is printed on a card.
  await hand.write(field(form, words.say('form.idValidTo')), applicant.idValidTo.replaceAll('-', '.'));
  await hand.write(field(form, words.say('form.idAddress')), applicant.idAddress);
  await hand.choose(field(form, words.say('form.filingProvince')), CHINESE.province, CHINESE.province);
  await hand.write(field(form, words.say('form.postalAddress')), applicant.postalAddress);
  await hand.write(field(form, words.say('form.mobile')), applicant.mobile);
  await hand.write(field(form, words.say('form.email')), applicant.email);
  await hand.write(field(form, words.say('form.emergencyName')), applicant.emergencyContact.name);
  await hand.write(field(form, words.say('form.emergencyMobile')), applicant.emergencyContact.mobile);
  await hand.press(button(form, words.say('common.save')));
}

async function addTheFiles({ app, hand, words, look }: Telling): Promise<void> {
  await expect(app.getByRole('tab', { name: words.say('applicants.tabDocuments'), selected: true })).toBeVisible();
  await expect(app.getByText(words.say('decision.residence-proof'))).toBeVisible();
  const proof = words.say('documents.proof');
  const kinds = app.getByRole('combobox', { name: words.say('documents.kindFor', { slot: proof }) });
  await hand.choose(kinds, words.pick(DOCUMENT_KIND_NAMES['social-security-proof']));
  for (const [slot, file] of [
    [words.say('documents.front'), 'front.jpg'],
    [words.say('documents.back'), 'back.jpg'],
    [proof, 'proof.pdf'],
  ] as const) {
    await hand.give(button(app, words.say('documents.chooseFor', { slot })), join(sampleFolder, file));
    await expect(app.getByText(file, { exact })).toBeVisible();
    await expect(button(app, words.say('documents.preview', { name: file }))).toBeEnabled();
  }
  await look(app);
  const thumb = button(app, words.say('documents.preview', { name: 'front.jpg' }));
  await hand.press(thumb);
  const editor = app.getByRole('dialog');
  await expect(editor.getByRole('img').first()).toBeVisible();
  await look(app);
  await app.keyboard.press('Escape');
  await expect(editor).toBeHidden();
  await expect(thumb).toBeFocused();
  await hand.press(tab(app, words.say('applicants.tabProfile')));
  await expect(field(app.getByRole('main'), words.say('form.idAddress'))).toBeVisible();
  await look(app);
}

async function findAName({ app, hand, words, look }: Telling): Promise<void> {
  await hand.press(tab(app, words.say('applicants.tabPrograms')));
  await hand.press(button(app, words.say('programs.add')));
  const dialog = app.getByRole('dialog');
  await hand.write(field(dialog, words.say('programs.addName')), '瑜伽预约');
  await look(app);
  await hand.press(button(dialog, words.say('programs.create')));
  await expect(heading(app, '瑜伽预约')).toBeVisible();
  await hand.press(tab(app, words.say('programs.tabName')));
  await expect(app.getByText(words.say('names.rejectTitle'))).toBeVisible();
  await expect(app.locator('mark', { hasText: '瑜伽' })).toBeVisible();
  await look(app);
  await hand.write(field(app, words.say('names.inputLabel')), sample.program.name);
  await expect(app.locator('.name-shown')).toHaveText(sample.program.name);
  await expect(app.getByText(words.say('names.rejectTitle'))).toBeHidden();
  await hand.press(button(app, words.say('names.saveName')));
  await expect(heading(app, sample.program.name)).toBeVisible();
}

async function fillTheFiling({ app, hand, words, look }: Telling): Promise<void> {
  await hand.press(tab(app, words.say('programs.tabFiling')));
  await hand.write(app.getByRole('textbox', { name: words.say('filing.remark'), exact }), sample.program.remark);
  const categories = app.getByRole('combobox', { name: words.say('filing.categories') });
  await hand.choose(categories, CHINESE.category, CHINESE.category);
  await hand.press(app.getByRole('radio', { name: words.say('filing.none'), exact }));
  await look(app);
  await hand.press(button(app, words.say('common.save')));
  await expect(button(app, words.say('common.save'))).toBeDisabled();
}

async function walkTwoSteps({ app, hand, words, look }: Telling): Promise<void> {
  await hand.press(tab(app, words.say('programs.tabChecklist')));
  const steps = app.locator('li.step');
  await expect(steps).toHaveCount(14);
  await hand.press(button(steps.nth(0), words.say('checklist.do-done')));
  await expect(app.getByText(words.say('checklist.progress', { done: 1, total: 14 }))).toBeVisible();
  await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step');
  await hand.press(button(steps.nth(1), words.say('checklist.do-submitted')));
  await expect(steps.nth(1).getByText(words.say('checklist.waiting'), { exact })).toBeVisible();
  await look(app);
}

async function buildInto({ app, hand, words, folder }: Telling): Promise<void> {
  await hand.write(field(app, words.say('packet.folder')), folder);
  await hand.press(button(app, words.say('packet.build')));
}

async function buildThePacket(telling: Telling): Promise<void> {
  const { app, hand, words, folder, look } = telling;
  await hand.press(tab(app, words.say('programs.tabPacket')));
  await expect(app.getByText(words.say('packet.completeButRisky'))).toBeVisible();
  await expect(app.getByText(sample.applicant.idNumber)).toBeHidden();
  await look(app);
  await buildInto(telling);
  await expect(app.getByRole('heading', { name: words.say('packet.resultTitle') })).toBeVisible({ timeout: 60_000 });
  await expect(app.getByTestId('packet-folder')).toHaveText(folder);
  await look(app);
  await expectSoundPacket(folder);
}

async function buildOnceMore(telling: Telling): Promise<void> {
  const { app, hand, words, folder, look } = telling;
  await hand.press(button(app, words.say('packet.buildAgain')));
  await buildInto(telling);
  await expect(app.getByRole('alert').getByText(words.happened('target_not_empty', { folder }))).toBeVisible();
  await look(app);
  await expectSoundPacket(folder);
}

/** From an empty start to a finished packet on disk: the same for every hand, in every language, in every host. */
export async function walkTheStory(telling: Telling): Promise<void> {
  await test.step('create the vault', () => createTheVault(telling));
  await test.step('take the first steps', () => takeThreeSteps(telling));
  await test.step('add an applicant', () => addThePerson(telling));
  await test.step('add three real files', () => addTheFiles(telling));
  await test.step('check a name, take a better one', () => findAName(telling));
  await test.step('remark, category, pre-approval', () => fillTheFiling(telling));
  await test.step('walk two steps', () => walkTwoSteps(telling));
  await test.step('build the packet and look at the folder', () => buildThePacket(telling));
  await test.step('a second build into the same folder is refused and changes nothing', () => buildOnceMore(telling));
}
