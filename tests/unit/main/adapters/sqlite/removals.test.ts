import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkErasure } from '../../../../../src/main/adapters/sqlite/check-erasure.ts';
import { type Connection, connect } from '../../../../../src/main/adapters/sqlite/connection.ts';
import { findTraces } from '../../../../../src/main/adapters/sqlite/find-traces.ts';
import { migrate } from '../../../../../src/main/adapters/sqlite/migrate.ts';
import { MIGRATIONS } from '../../../../../src/main/adapters/sqlite/migrations/migrations.ts';
import { openVaultDatabase } from '../../../../../src/main/adapters/sqlite/open-vault-database.ts';
import { createQueries } from '../../../../../src/main/adapters/sqlite/queries.ts';
import { createRemovals } from '../../../../../src/main/adapters/sqlite/removal-repository.ts';
import type { VaultStore } from '../../../../../src/main/services/ports/vault-store.ts';
import { dumpVault } from '../../../../support/dump-vault.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { applicant, document, program } from './sample-records.ts';

const KEY = randomBytes(32);
const ABOUT = { id: 'u', label: '', at: '2026-11-24T00:00:00.000Z' };

async function withVault(
  work: (store: VaultStore, dump: () => ReturnType<typeof dumpVault>) => unknown,
): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'vault.db');
    const database = openVaultDatabase(path, KEY, { create: true });
    const dump = () => {
      const reader = connect(path, KEY, { access: 'read' });
      try {
        return dumpVault(reader);
      } finally {
        reader.close();
      }
    };
    try {
      await work(database.store, dump);
    } finally {
      database.close();
    }
  });
}

/** A person with everything a person can have, and another one who shares a phone number and an original. */
function fill(store: VaultStore) {
  const shared = randomBytes(5000);
  const own = randomBytes(90_000);
  const person = applicant({ name: '阿依古丽·买买提江𬱖', idNumber: '110101199003071233', mobile: '13811112222' });
  const other = applicant({
    name: '别人',
    mobile: '13811112222',
    idNumber: '',
    emergencyContact: { name: '', mobile: '' },
  });
  for (const one of [other, person]) store.applicants.insert(one);
  const old = document(person.id, own, { fileName: '<img src=x>旧·居住证.pdf' });
  const current = document(person.id, shared, { validTo: '2027-01-01' });
  store.documents.insert(old, own);
  store.documents.insert(current, shared);
  store.documents.update({ ...old, replacedBy: current.id });
  store.documents.insert(document(other.id, shared), shared);
  const work = program(person.id, { name: '渔儿小助手甲' });
  store.programs.insert(work);
  store.checklists.append(work.id, { stepId: 'sms', kind: 'started', at: '2026-11-24T00:00:00.000Z' });
  store.checklists.summarise(work.id, {
    state: 'in-progress',
    dues: [{ stepId: 'sms', about: 'limit', dueOn: '2026-11-25', dueAt: '2026-11-25T02:00:00.000Z' }],
  });
  store.history.insert({
    id: 'h1',
    applicantId: person.id,
    programId: work.id,
    documentId: null,
    kind: 'program-changed',
    at: '2026-11-24T00:00:00.000Z',
    changes: [{ field: 'name', before: '旧', after: '新' }],
  });
  store.packets.insert({
    id: 'k1',
    programId: work.id,
    builtAt: '2026-11-24T00:00:00.000Z',
    folder: '/资料/材料包',
    manifestSha256: 'ab'.repeat(32),
    verdict: 'ok',
    complete: true,
    documentIds: [current.id],
    receiver: '某公司',
    watermark: '仅供备案',
    note: '十月发的',
  });
  store.copiedValues.save(work.id, { field: 'reg.name 姓名', valueSha256: 'cd'.repeat(32) });
  return { person, other, old, current, work, own };
}

describe('removing an applicant', () => {
  it('takes everything along, leaves no page with it, and can be undone to the last byte', () =>
    withVault(async (store, dump) => {
      const { person, other } = fill(store);
      const before = dump();
      const target = { kind: 'applicant', id: person.id } as const;
      const erased = { documents: 2, programs: 1, historyEntries: 1, packets: 1, originals: 1, bytes: 90_000 };
      expect(store.removals.weigh(target)).toEqual({ erased, isUndoable: true });
      const removal = store.removals.remove(target, { ...ABOUT, label: person.name });
      expect(removal).toMatchObject({ erased, isUndoable: true });
      const check = await removal.check();
      expect(check).toMatchObject({ outcome: 'clean' });
      expect(check.pages).toBeGreaterThan(10);
      expect(check.runs).toBeGreaterThan(100);
      expect(store.applicants.list()).toEqual([other]);
      expect(JSON.stringify(dump())).not.toMatch(/110101199003071233|阿依古丽|渔儿小助手甲|材料包/);

      expect(store.removals.list()).toMatchObject([
        { id: 'u', kind: 'applicant', label: person.name, subjectId: person.id },
      ]);
      store.removals.putBack('u');
      expect(dump()).toEqual(before);
      expect(store.applicants.search({ search: 'aygl', state: null, sort: 'due', offset: 0, limit: 9 }).total).toBe(1);
      expect(store.removals.list()).toEqual([]);
      expect(() => store.removals.putBack('u')).toThrow('not_found');
    }));

  it('can be undone after others were added, who took its place in the order', () =>
    withVault((store) => {
      const { person } = fill(store);
      store.removals.remove({ kind: 'applicant', id: person.id }, ABOUT);
      const later = applicant({ name: '后来' });
      store.applicants.insert(later);
      store.removals.putBack('u');
      expect(store.applicants.list().map(({ name }) => name)).toEqual(['别人', '后来', person.name]);
      expect(store.documents.listFor(person.id)).toHaveLength(2);
    }));
});

describe('removing a version or a program', () => {
  it('gives way to the version before, and comes back in its place', () =>
    withVault((store, dump) => {
      const { old, current, work } = fill(store);
      const before = dump();
      store.removals.remove({ kind: 'document', id: current.id }, ABOUT);
      expect(store.documents.find(old.id)?.replacedBy).toBeNull();
      store.removals.remove({ kind: 'program', id: work.id }, { ...ABOUT, id: 'v' });
      expect(store.programs.find(work.id)).toBeUndefined();
      expect(store.removals.list().map(({ id }) => id)).toEqual(['v', 'u']);
      store.removals.putBack('u');
      store.removals.putBack('v');
      expect(dump()).toEqual(before);
    }));

  it('of a person who is gone says so, and works once the person is back', () =>
    withVault((store) => {
      const { person, current } = fill(store);
      store.removals.remove({ kind: 'document', id: current.id }, ABOUT);
      store.removals.remove({ kind: 'applicant', id: person.id }, { ...ABOUT, id: 'p' });
      expect(() => store.removals.putBack('u')).toThrow('not_found');
      store.removals.putBack('p');
      store.removals.putBack('u');
      expect(store.documents.find(current.id)?.replacedBy).toBeNull();
    }));
});

describe('what is kept for an undo', () => {
  function withConnection(work: (db: Connection, store: VaultStore) => unknown): Promise<void> {
    return withFolder(async (folder) => {
      const path = join(folder, 'vault.db');
      const database = openVaultDatabase(path, KEY, { create: true });
      const db = connect(path, KEY, { access: 'write' });
      try {
        migrate(db, { migrations: MIGRATIONS, backup: () => {} });
        await work(db, database.store);
      } finally {
        db.close();
        database.close();
      }
    });
  }

  it('stays below the limit: too much is said before, and the oldest make way', () =>
    withConnection((db, store) => {
      const removals = createRemovals(db, createQueries(db), { refresh: () => {}, limitBytes: 1000 });
      const person = applicant();
      store.applicants.insert(person);
      const documents = [600, 600, 1001].map((size) => {
        const bytes = randomBytes(size);
        const one = document(person.id, bytes);
        store.documents.insert(one, bytes);
        return one.id;
      });
      const weights = documents.map((id) => removals.weigh({ kind: 'document', id }).isUndoable);
      expect(weights).toEqual([true, true, false]);
      const done = documents.map(
        (id, n) => removals.remove({ kind: 'document', id }, { ...ABOUT, id: String(n) }).isUndoable,
      );
      expect(done).toEqual([true, true, false]);
      expect(removals.list().map(({ id }) => id)).toEqual(['1']);
      removals.forget();
      expect(removals.list()).toEqual([]);
    }));

  it('is looked for in free pages too: the check can fail', () =>
    withConnection(async (db, store) => {
      const { person, own } = fill(store);
      // Without overwriting, deleted rows stay in the pages.
      db.pragma('secure_delete=OFF');
      const removals = createRemovals(db, createQueries(db), { refresh: () => {} });
      const removal = removals.remove({ kind: 'applicant', id: person.id }, ABOUT);
      expect(await removal.check()).toMatchObject({ outcome: 'found' });
      const only = (texts: readonly string[], runs: readonly Buffer[]) =>
        checkErasure(db, createQueries(db), { texts: texts.map((text) => Buffer.from(text)), runs });
      expect(await only([], [own.subarray(512, 576)])).toMatchObject({ outcome: 'found' });
      // The other one has the same phone number.
      expect(await only(['13811112222'], [])).toMatchObject({ outcome: 'clean' });
      expect(await only(['没有人叫这个'], [randomBytes(64)])).toMatchObject({ outcome: 'clean' });
    }));

  it('is found at any place, also at both ends and over the border of two steps', async () => {
    const content = randomBytes(9 * 1024 * 1024);
    const places = [0, 1, 4 * 1024 * 1024 - 30, 8 * 1024 * 1024 - 3, content.length - 64];
    const patterns = places.map((at) => Buffer.from(content.subarray(at, at + 64)));
    const found = await findTraces(content, [...patterns, randomBytes(64)]);
    expect([...found].sort()).toEqual([...patterns].sort());
  });
});
