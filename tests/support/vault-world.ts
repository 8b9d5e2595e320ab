import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { connect } from '../../src/main/adapters/sqlite/connection.ts';
import { createKeyStore } from '../../src/main/adapters/vault/key-store.ts';
import type { Composition } from '../../src/main/hosts/compose-services.ts';
import type { BeihaoClient } from '../../src/shared/contract/contract.ts';
import type { ApplicantId } from '../../src/shared/domain/applicants/applicant.ts';
import type { DocumentId } from '../../src/shared/domain/documents/document.ts';
import type { ProgramId } from '../../src/shared/domain/programs/program.ts';
import { deriveKey } from '../unit/main/adapters/keys/test-keys.ts';
import { composeForTest } from './compose-for-test.ts';
import { dumpVault, type VaultDump } from './dump-vault.ts';
import { sample, sampleFile } from './sample.ts';

export const PASSPHRASE = '一句只给测试用的口令';

/** A vault with something of everything: made once, copied for each operation. */
export interface World {
  readonly base: string;
  readonly backup: string;
  readonly archive: string;
  /** The name of a backup in the vault's own folder. */
  readonly ownBackup: string;
  readonly recoveryKey: string;
  readonly dataKey: Uint8Array;
  readonly applicantId: ApplicantId;
  readonly documentId: DocumentId;
  readonly programId: ProgramId;
}

export async function drain(events: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _ of await events);
}

export const unencrypted = { kind: 'unencrypted', confirmed: true } as const;

/** Opens without a key derivation, so that many vaults can be made and opened. */
export const wayIn = ({ recoveryKey }: World) => ({ way: 'recovery-key', secret: recoveryKey }) as const;

async function fill(client: BeihaoClient, root: string) {
  const { applicant } = await client.applicants.add({ profile: sample.applicant });
  const { program } = await client.programs.add({ applicantId: applicant.id, profile: sample.program });
  const file = sampleFile('front.jpg');
  const { document } = await client.documents.add({ applicantId: applicant.id, kind: 'id-card-front', file });
  await client.drafts.save({ form: 'kept', applicantId: applicant.id, value: '半句' });
  await client.rules.override({
    table: 'steps',
    id: 'register',
    field: 'title',
    value: { zh: '注', en: 'r' },
    why: '试',
  });
  const [backup, archive] = [join(root, 'a.beihao'), join(root, 'a.zip')];
  await drain(client.backups.create({ file: backup }));
  await drain(client.backups.create({}));
  await drain(client.archives.export({ file: archive, protection: unencrypted }));
  const ownBackup = (await client.backups.list()).backups[0]?.name ?? '';
  return { backup, archive, ownBackup, applicantId: applicant.id, documentId: document.id, programId: program.id };
}

export async function makeWorld(root: string): Promise<World> {
  const composition = composeForTest(join(root, 'base'));
  try {
    const client = createRouterClient(composition.router, { context: {} });
    const { recoveryKey } = await client.vault.create({ passphrase: PASSPHRASE });
    const made = await fill(client, root);
    const base = join(root, 'base', 'data');
    const keys = createKeyStore(join(base, 'vault.json'), { deriveKey, systemKeys: null });
    const dataKey = await keys.unlock({ way: 'recovery-key', secret: recoveryKey });
    return { base, recoveryKey, dataKey, ...made };
  } finally {
    await composition.close();
  }
}

/** What is in the vault of a folder, and which backups are beside it. The note of the newest seal follows `vault.json`. */
export function stateOf(
  data: string,
  { dataKey }: World,
): { readonly tables: VaultDump; readonly backups: readonly string[] } {
  const db = connect(join(data, 'vault.db'), dataKey, { access: 'write' });
  try {
    const { settings = [], ...tables } = dumpVault(db);
    const kept = settings.filter(({ key }) => key !== 'vault.keySeal');
    return { tables: { ...tables, settings: kept }, backups: readdirSync(join(data, 'backups')).sort() };
  } finally {
    db.close();
  }
}

export function copyWorld({ base }: World, data: string): void {
  rmSync(data, { recursive: true, force: true });
  cpSync(base, data, { recursive: true });
}

/** The services on a copy of the vault, and a client of them. */
export function openWorld(
  root: string,
  data: string,
): { readonly composition: Composition; readonly client: BeihaoClient } {
  const composition = composeForTest(root, { dataDir: data });
  return { composition, client: createRouterClient(composition.router, { context: {} }) };
}
