import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, it, onTestFinished } from 'vitest';
import { last } from '../../../contract/last-event.ts';
import { PASSPHRASE } from '../../../contract/transport.ts';
import { composeForTest } from '../../../support/compose-for-test.ts';
import { sample, sampleFile } from '../../../support/sample.ts';
import { temporaryFolder } from '../../../support/temp-folder.ts';

async function openVault(folder: string) {
  mkdirSync(folder);
  const composition = composeForTest(folder);
  onTestFinished(() => composition.close());
  const client = createRouterClient(composition.router, { context: {} });
  await client.vault.create({ passphrase: PASSPHRASE });
  return client;
}

it('carries what was read off papers, noted about names and kept as own rules, and overwrites none of those', async () => {
  const folder = await temporaryFolder();
  const here = await openVault(join(folder, 'here'));
  const there = await openVault(join(folder, 'there'));
  const { applicant } = await here.applicants.add({ profile: sample.applicant });
  const { program } = await here.programs.add({ applicantId: applicant.id, profile: sample.program });
  const [front] = sample.documents;
  if (!front) throw new Error('the sample has documents');
  const paper = { applicantId: applicant.id, kind: front.kind, file: sampleFile(front.file) };
  const { document } = await here.documents.add(paper);
  await here.documents.setRecord({ id: document.id, name: sample.applicant.name, idNumber: '' });
  const noted = { kind: 'look-up', subject: sample.program.name, ruleId: 'P03', note: '搜过，没有重名' } as const;
  await here.programNames.note({ programId: program.id, ...noted });
  const correction = { table: 'provinces', id: '310000', field: 'localPhone', value: 'required', why: '问过' } as const;
  await here.rules.override(correction);
  const word = { word: '拿铁', layer: 'filing', severity: 'reject', note: '听说的' } as const;
  await here.programNames.addWord(word);

  const file = join(folder, '导出.zip');
  const password = '导出密码 1';
  await last(await here.archives.export({ file, protection: { kind: 'password', password } }));
  await last(await there.archives.import({ file, password }));
  const { records } = await there.documents.records({ applicantId: applicant.id });
  expect(records).toEqual([{ documentId: document.id, name: sample.applicant.name, idNumber: '' }]);
  const { notes } = await there.programNames.notes({ programId: program.id });
  expect(notes).toEqual([expect.objectContaining(noted)]);
  expect((await there.rules.show()).rules.overrides).toEqual([expect.objectContaining(correction)]);

  expect((await there.programNames.words()).words).toEqual([expect.objectContaining(word)]);

  const lighter = { ...word, severity: 'warn' } as const;
  await there.programNames.addWord(lighter);
  const own = { ...correction, value: 'not-required' };
  await there.rules.override(own);
  await last(await there.archives.import({ file, password }));
  expect((await there.rules.show()).rules.overrides).toEqual([expect.objectContaining(own)]);
  expect((await there.programNames.words()).words).toEqual([expect.objectContaining(lighter)]);
});
