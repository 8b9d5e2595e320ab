import { join } from 'node:path';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';
import { rulePackFile } from './rule-pack.ts';
import { sample, sampleFile } from './sample.ts';
import { drain, unencrypted, type World, wayIn } from './vault-world.ts';

export interface Act {
  readonly client: BeihaoClient;
  readonly world: World;
  /** A folder on the disk that refuses. */
  readonly target: string;
}

type Operation = (act: Act) => Promise<unknown>;

const edit = { page: null, turns: 1, corners: null, shape: 'free' } as const;
const correction = { table: 'steps', id: 'register', field: 'title' } as const;

function packText(): string {
  return JSON.stringify({ ...rulePackFile(), version: '2099.1', date: '2099-01-01' });
}

/** Every procedure of the contract that writes into the open vault or beside it. */
export const WRITES: Readonly<Record<string, Operation>> = {
  'applicants.add': ({ client }) => client.applicants.add({ profile: sample.applicant }),
  'applicants.update': ({ client, world }) =>
    client.applicants.update({ id: world.applicantId, profile: { ...sample.applicant, name: '换了名字' } }),
  'applicants.remove': ({ client, world }) => client.applicants.remove({ id: world.applicantId }),
  'documents.add': ({ client, world }) =>
    client.documents.add({ applicantId: world.applicantId, kind: 'id-card-back', file: sampleFile('back.jpg') }),
  'documents.setKind': ({ client, world }) => client.documents.setKind({ id: world.documentId, kind: 'other' }),
  'documents.setValidity': ({ client, world }) =>
    client.documents.setValidity({ id: world.documentId, validTo: '2030-01-01' }),
  'documents.setRecord': ({ client, world }) =>
    client.documents.setRecord({ id: world.documentId, name: '样例甲', idNumber: '' }),
  'copies.setCopied': async ({ client, world: { programId } }) => {
    const [value] = (await client.packet.plan({ programId })).values;
    return client.copies.setCopied({ programId, field: `${value?.fieldId} ${value?.label}`, isCopied: true });
  },
  'documents.setEdit': ({ client, world }) => client.documents.setEdit({ id: world.documentId, edit }),
  'documents.remove': ({ client, world }) => client.documents.remove({ id: world.documentId }),
  'programs.add': ({ client, world }) =>
    client.programs.add({ applicantId: world.applicantId, profile: sample.program }),
  'programs.update': ({ client, world }) =>
    client.programs.update({ id: world.programId, profile: { ...sample.program, remark: '换过的备注' } }),
  'programs.remove': ({ client, world }) => client.programs.remove({ id: world.programId }),
  'programNames.addWord': ({ client }) =>
    client.programNames.addWord({ word: '鹅厂', layer: 'filing', severity: 'warn' }),
  'programNames.note': ({ client, world }) =>
    client.programNames.note({ programId: world.programId, kind: 'rename', subject: '换过的名称' }),
  'checklist.set': ({ client, world }) =>
    client.checklist.set({ programId: world.programId, stepId: 'register', state: 'done' }),
  'checklist.event': ({ client, world }) =>
    client.checklist.event({ programId: world.programId, stepId: 'register', event: 'started' }),
  'rejections.add': ({ client, world }) =>
    client.rejections.add({ programId: world.programId, text: '驳回字段：小程序名称。驳回原因：不符合个人备案要求。' }),
  'drafts.save': ({ client, world }) =>
    client.drafts.save({ form: 'other', programId: world.programId, value: { 文: '字'.repeat(9_000) } }),
  'drafts.discard': ({ client, world }) => client.drafts.discard({ form: 'kept', applicantId: world.applicantId }),
  'rules.import': ({ client }) => client.rules.import({ text: packText() }),
  'rules.override': ({ client }) => client.rules.override({ ...correction, value: { zh: '又', en: 'o' }, why: '再试' }),
  'rules.removeOverride': ({ client }) => client.rules.removeOverride(correction),
  'vault.changePassphrase': ({ client, world }) =>
    client.vault.changePassphrase({ proof: wayIn(world), next: '另外一句测试用的口令' }),
  'vault.renewRecoveryKey': ({ client, world }) => client.vault.renewRecoveryKey({ proof: wayIn(world) }),
  'vault.confirmRecoveryKey': ({ client, world }) =>
    client.vault.confirmRecoveryKey({ recoveryKey: world.recoveryKey }),
  'vault.removeWay': ({ client, world }) => client.vault.removeWay({ way: 'passphrase', proof: wayIn(world) }),
  'vault.setIdleMinutes': ({ client }) => client.vault.setIdleMinutes({ minutes: 5 }),
  'host.choose': ({ client }) => client.host.choose({ reminders: false }),
  'backups.create': ({ client }) => drain(client.backups.create({})),
  'backups.remove': ({ client, world }) => client.backups.remove({ name: world.ownBackup }),
  'backups.restore': ({ client, world }) =>
    drain(client.backups.restore({ source: { path: world.backup }, secret: wayIn(world) })),
  'archives.import': ({ client, world }) => drain(client.archives.import({ file: world.archive })),
};

/** Those that write into a folder of the person's choice. */
export const WRITES_ELSEWHERE: Readonly<Record<string, Operation>> = {
  'backups.create (file)': ({ client, target }) => drain(client.backups.create({ file: join(target, 'a.beihao') })),
  'archives.export': ({ client, target }) =>
    drain(client.archives.export({ file: join(target, 'a.zip'), protection: unencrypted })),
  'documents.exportAll': ({ client, world, target }) =>
    client.documents.exportAll({ applicantId: world.applicantId, folder: join(target, '原件') }),
  'packet.build': ({ client, world, target }) =>
    drain(client.packet.build({ programId: world.programId, folder: join(target, '材料包'), watermark: null })),
};

/** Procedures that write and are looked at one by one, or cannot be had here; each with where or why. */
export const WRITES_APART: Readonly<Record<string, string>> = {
  'vault.create': 'tests/hosts/full-disk.test.ts',
  'vault.unlock': 'tests/hosts/full-disk.test.ts',
  'vault.addSystemStore': 'writes vault.json as changePassphrase does; there is no system store in tests of a host',
  'copies.note': 'one row, through the same store as copies.setCopied; it takes a packet that was built',
  'copies.remove': 'as copies.note',
  'programNames.removeWord': 'one setting, through the same store as programNames.addWord; it takes a word',
  'programNames.removeNote': 'one row, through the same store as programNames.note; it takes a note',
  'samples.add': 'calls applicants.add, programs.add and documents.add; a half sample can be removed as one',
  'samples.remove': 'calls applicants.remove',
  'update.start': 'backs up as backups.create does, and then opens an installer',
  'removals.undo': 'tests/hosts/faulty-disk.test.ts, after a removal',
  'rules.reset': 'tests/hosts/faulty-disk.test.ts, after an import',
};

/** Procedures that write nothing. */
export const READS: readonly string[] = [
  ...['list', 'board', 'due', 'show'].map((name) => `applicants.${name}`),
  'archives.inspect',
  ...['list', 'inspect'].map((name) => `backups.${name}`),
  ...['show', 'events', 'guide', 'dates', 'calendar'].map((name) => `checklist.${name}`),
  ...['list', 'copied'].map((name) => `copies.${name}`),
  ...['list', 'records', 'guess', 'uses', 'original', 'preview'].map((name) => `documents.${name}`),
  ...['list', 'get'].map((name) => `drafts.${name}`),
  'history.list',
  ...['info', 'chooseFolder', 'chooseFile', 'chooseNewFile', 'showInFolder', 'dragOut', 'copy'].map(
    (name) => `host.${name}`,
  ),
  ...['showDocuments', 'choices', 'follow', 'commands', 'restart'].map((name) => `host.${name}`),
  ...['requests', 'report', 'showLogs', 'doctor'].map((name) => `host.${name}`),
  ...['check', 'requirements'].map((name) => `identity.${name}`),
  ...['check', 'checkText', 'suggest'].map((name) => `names.${name}`),
  ...['check', 'notes', 'words'].map((name) => `programNames.${name}`),
  ...['list', 'check', 'platform'].map((name) => `categories.${name}`),
  ...['check', 'signature'].map((name) => `update.${name}`),
  'samples.show',
  ...['plan', 'preview', 'previewPage', 'previewUploads', 'verify'].map((name) => `packet.${name}`),
  ...['list', 'standings', 'show', 'search'].map((name) => `programs.${name}`),
  ...['match', 'names', 'list'].map((name) => `rejections.${name}`),
  ...['weigh', 'list'].map((name) => `removals.${name}`),
  ...['show', 'rows', 'compare'].map((name) => `rules.${name}`),
  ...['status', 'lock', 'stay', 'verify'].map((name) => `vault.${name}`),
];
