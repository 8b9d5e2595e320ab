import { join } from 'node:path';
import { createVaultBackups } from '../../src/main/adapters/backups/vault-backups.ts';
import type { Migration } from '../../src/main/adapters/sqlite/migrations/migration.ts';
import { MIGRATIONS } from '../../src/main/adapters/sqlite/migrations/migrations.ts';
import { createFileVault } from '../../src/main/adapters/vault/file-vault.ts';
import type { UnlockWay } from '../../src/main/services/ports/vault.ts';
import type { ApplicantId } from '../../src/shared/domain/applicants/applicant.ts';
import type { DocumentId } from '../../src/shared/domain/documents/document.ts';
import type { ProgramId } from '../../src/shared/domain/programs/program.ts';
import { CHEAP, deriveKey } from '../unit/main/adapters/keys/test-keys.ts';
import { applicant, document, program } from '../unit/main/adapters/sqlite/sample-records.ts';

/** One thing that is done to a vault, with everything in it that could be chance: done twice, it gives the same. */
export type Operation =
  | { readonly kind: 'create'; readonly passphrase: string }
  | { readonly kind: 'add-applicant' | 'edit-applicant'; readonly id: string; readonly number: number }
  | { readonly kind: 'remove-applicant'; readonly id: string }
  | { readonly kind: 'add-document'; readonly id: string; readonly owner: string; readonly size: number }
  | { readonly kind: 'remove-document'; readonly id: string }
  | { readonly kind: 'add-family'; readonly ids: readonly string[]; readonly size: number }
  | { readonly kind: 'add-program'; readonly id: string; readonly owner: string; readonly number: number }
  | { readonly kind: 'backup'; readonly file: string }
  | { readonly kind: 'own-backup' }
  | { readonly kind: 'restore'; readonly file: string; readonly way: UnlockWay }
  | { readonly kind: 'migrate'; readonly to: number; readonly way: UnlockWay }
  | { readonly kind: 'change-passphrase'; readonly from: string; readonly to: string };

/** Where a vault of the harness lies: its data, and the files around it. */
export interface Place {
  readonly root: string;
  /** How many migrations beyond the app's own the vault may take. */
  readonly extra: number;
}

/** A step that makes a table with rows and changes old ones: half of it would be seen. */
function extraMigration(index: number): Migration {
  return {
    version: MIGRATIONS.length + index,
    up(db) {
      db.exec(`CREATE TABLE extra_${index} (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT`);
      const insert = db.prepare(`INSERT INTO extra_${index} (n, text) VALUES (?, ?)`);
      for (let n = 0; n < 200; n += 1) insert.run(n, `第${n}行`.repeat(20));
      db.exec(`UPDATE applicants SET email = 'v${index}-' || email`);
    },
  };
}

const AT = '2026-11-24T00:00:00.000Z';

/** Opens the vault of a place with as many migrations as it has. */
export function openPlace({ root, extra }: Place) {
  const migrations = [...MIGRATIONS, ...Array.from({ length: extra }, (_, index) => extraMigration(index + 1))];
  const vault = createFileVault({ folder: join(root, 'data'), deriveKey, kdf: CHEAP, migrations });
  const keys = { deriveKey, systemKeys: null, cost: CHEAP, allowWeak: true };
  return { vault, backups: createVaultBackups({ vault, keys, schemaVersions: migrations.length }) };
}

export type Open = ReturnType<typeof openPlace>;

function bytesOf(id: string, size: number): Buffer {
  return Buffer.alloc(size, id);
}

function personOf(id: string, number: number) {
  return applicant({
    id: id as ApplicantId,
    name: `样例${number}`,
    mobile: String(number),
    updatedAt: AT,
    createdAt: AT,
  });
}

function addDocument(
  { vault }: Open,
  id: string,
  { owner, size }: { readonly owner: string; readonly size: number },
): void {
  const bytes = bytesOf(id, size);
  vault.store().documents.insert(document(owner as ApplicantId, bytes, { id: id as DocumentId, addedAt: AT }), bytes);
}

function addFamily(open: Open, [first = '', ...documents]: readonly string[], size: number): void {
  const store = open.vault.store();
  store.transaction(() => {
    store.applicants.insert(personOf(first, 0));
    for (const id of documents) addDocument(open, id, { owner: first, size });
  });
}

function changeRows(open: Open, operation: Operation): void {
  const store = open.vault.store();
  switch (operation.kind) {
    case 'add-applicant':
      store.applicants.insert(personOf(operation.id, operation.number));
      break;
    case 'edit-applicant':
      store.applicants.update(personOf(operation.id, operation.number));
      break;
    case 'remove-applicant':
      store.applicants.remove(operation.id as ApplicantId);
      break;
    case 'add-document':
      addDocument(open, operation.id, operation);
      break;
    case 'remove-document':
      store.documents.remove(operation.id as DocumentId);
      break;
    case 'add-family':
      addFamily(open, operation.ids, operation.size);
      break;
    case 'add-program': {
      const { id, owner, number } = operation;
      store.transaction(() => {
        store.programs.insert(program(owner as ApplicantId, { id: id as ProgramId, name: `程序${number}` }));
        store.checklists.append(id as ProgramId, { stepId: 'register', kind: 'done', at: AT });
      });
      break;
    }
    default:
      throw new Error(`${operation.kind} does not change rows`);
  }
}

/** Does one thing; answers how the vault is open afterwards. */
export async function perform(place: Place, open: Open, operation: Operation): Promise<{ place: Place; open: Open }> {
  const { vault, backups } = open;
  switch (operation.kind) {
    case 'create':
      await vault.create({ passphrase: operation.passphrase, systemStore: false });
      break;
    case 'backup':
      await backups.writeTo(join(place.root, operation.file));
      break;
    case 'own-backup':
      await backups.create('daily');
      break;
    case 'restore':
      await backups.restore({ path: join(place.root, operation.file) }, operation.way);
      await vault.unlock(operation.way);
      break;
    case 'migrate': {
      vault.lock();
      const next = { ...place, extra: operation.to };
      const opened = openPlace(next);
      await opened.vault.unlock(operation.way);
      return { place: next, open: opened };
    }
    case 'change-passphrase':
      await vault.changePassphrase({ way: 'passphrase', secret: operation.from }, operation.to);
      break;
    default:
      changeRows(open, operation);
  }
  return { place, open };
}
