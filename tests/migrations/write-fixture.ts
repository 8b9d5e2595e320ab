// `node tests/migrations/write-fixture.ts`, once for each schema version that is released: writes
// `fixtures/schema-N/` with the code of that version. What is there is never written again.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../src/main/adapters/sqlite/connection.ts';
import { createFileVault } from '../../src/main/adapters/vault/file-vault.ts';
import { createKeyStore } from '../../src/main/adapters/vault/key-store.ts';
import type { Vault } from '../../src/main/services/ports/vault.ts';
import { STEP_EVENT_KINDS } from '../../src/shared/domain/checklist/step-event.ts';
import { MEDIA_TYPES } from '../../src/shared/domain/documents/document.ts';
import { DOCUMENT_KINDS } from '../../src/shared/domain/documents/document-kind.ts';
import { PRE_APPROVALS } from '../../src/shared/domain/programs/program.ts';
import { dumpVault } from '../support/dump-vault.ts';
import { deriveKey } from '../unit/main/adapters/keys/test-keys.ts';
import { applicant, document, idNumber, program } from '../unit/main/adapters/sqlite/sample-records.ts';
import { FIXTURE_PASSPHRASE } from './fixture-passphrase.ts';

/** Bytes that compress badly and are the same every time. */
function invent(length: number, seed: number): Buffer {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return Buffer.from(Array.from({ length }, next));
}

function fill(vault: Vault): void {
  const { applicants, documents, programs, checklists } = vault.store();
  const first = applicant();
  const second = applicant({
    name: '样例丙·欧阳',
    idKind: 'passport',
    idNumber: 'E00000000',
    idValidTo: '2030-02-28',
    mobile: '13900000000',
    idAddress: '',
    filingProvince: '',
    emergencyContact: { name: '', mobile: '' },
  });
  const third = applicant({
    name: '样例丁',
    idNumber: idNumber('11010119850615001'),
    mobile: '',
    email: '',
    idValidFrom: '',
    idValidTo: '',
  });
  for (const person of [first, second, third]) applicants.insert(person);
  for (const [index, kind] of DOCUMENT_KINDS.entries()) {
    const bytes = invent(600 + 2500 * (index % 4), index + 1);
    const mediaType = MEDIA_TYPES[index % MEDIA_TYPES.length] ?? 'application/pdf';
    const validTo = [null, '长期', '2027-02-28'][index % 3] ?? null;
    const looks = { kind, mediaType, validTo, fileName: `样例 ${index}.bin` };
    documents.insert(document(first.id, bytes, { ...looks, needsPassword: index % 2 === 0 }), bytes);
    // The same bytes at another person: stored once.
    if (index < 2) documents.insert(document(second.id, bytes, { ...looks, findings: [] }), bytes);
  }
  for (const [index, preApproval] of PRE_APPROVALS.entries()) {
    const one = program((index % 2 === 0 ? first : third).id, { preApproval, name: `样例程序${index}` });
    programs.insert(one);
    for (const [at, kind] of STEP_EVENT_KINDS.entries()) {
      checklists.append(one.id, { stepId: `step-${at}`, kind, at: '2026-11-24T00:00:00.000Z' });
    }
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'beihao-fixture-'));
try {
  const vault = createFileVault({ folder: scratch, deriveKey });
  const recoveryKey = await vault.create({ passphrase: FIXTURE_PASSPHRASE, systemStore: false });
  fill(vault);
  const { schemaVersion } = vault.status();
  vault.lock();
  const sources = { deriveKey, systemKeys: null };
  const key = await createKeyStore(join(scratch, 'vault.json'), sources).unlock({
    way: 'recovery-key',
    secret: recoveryKey,
  });
  const db = connect(join(scratch, 'vault.db'), key, { access: 'read' });
  const content = { schemaVersion, recoveryKey, tables: dumpVault(db) };
  db.close();
  const target = join(import.meta.dirname, 'fixtures', `schema-${schemaVersion}`);
  if (existsSync(target)) throw new Error(`${target} is there already`);
  mkdirSync(target, { recursive: true });
  for (const name of ['vault.db', 'vault.json']) renameSync(join(scratch, name), join(target, name));
  writeFileSync(join(target, 'content.json'), `${JSON.stringify(content, null, 1)}\n`);
  console.log(target);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
