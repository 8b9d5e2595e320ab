import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVaultDatabase, type VaultDatabase } from '../../../../../src/main/adapters/sqlite/open-vault-database.ts';
import type { VaultStore } from '../../../../../src/main/services/ports/vault-store.ts';
import type { DocumentId } from '../../../../../src/shared/domain/documents/document.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { applicant, document, idNumber, program } from './sample-records.ts';

const KEY = randomBytes(32);

function withStore(work: (store: VaultStore, database: VaultDatabase) => void): Promise<void> {
  return withFolder((folder) => {
    const database = openVaultDatabase(join(folder, 'vault.db'), KEY, { create: true });
    try {
      work(database.store, database);
    } finally {
      database.close();
    }
  });
}

function blobCount(database: VaultDatabase): number {
  return database.verify(KEY).counts.blobs;
}

describe('applicants', () => {
  it('come back with every field as it went in, also from a file that was closed', () =>
    withFolder((folder) => {
      const path = join(folder, 'vault.db');
      const people = [
        applicant({ idNumber: idNumber('11010119900307109') }),
        applicant({ idNumber: idNumber('00000119000101000'), mobile: '008613800000000' }),
        applicant({ idKind: 'passport', idNumber: '000012345678901234567890', idValidTo: '2031-12-31' }),
        applicant({ idNumber: '', idValidFrom: '', idValidTo: '', filingProvince: '', email: '', idAddress: '' }),
      ];
      expect(people.map((person) => person.idNumber.at(-1))).toContain('X');

      const first = openVaultDatabase(path, KEY, { create: true });
      for (const person of people) first.store.applicants.insert(person);
      first.close();
      const second = openVaultDatabase(path, KEY);

      expect(second.store.applicants.list()).toEqual(people);
      for (const person of people) expect(second.store.applicants.find(person.id)).toEqual(person);
      second.close();
    }));

  it('are updated as a whole and stay in their place', () =>
    withStore(({ applicants }) => {
      const [one, two] = [applicant(), applicant()];
      applicants.insert(one);
      applicants.insert(two);
      const changed = applicant({ id: one.id, name: '改名𬭊', emergencyContact: { name: '', mobile: '007' } });
      applicants.update(changed);
      expect(applicants.list()).toEqual([changed, two]);
    }));

  it('that do not exist are not found, and nothing is made', () =>
    withStore(({ applicants }) => {
      expect(applicants.find(applicant().id)).toBeUndefined();
      expect(() => applicants.update(applicant())).toThrow('not_found');
      expect(() => applicants.remove(applicant().id)).toThrow('not_found');
      expect(applicants.list()).toEqual([]);
    }));

  it('take documents, bytes, programs and checklists with them, and only their own', () =>
    withStore((store, database) => {
      const [goes, stays] = [applicant(), applicant()];
      const shared = randomBytes(20_000);
      const own = randomBytes(9_000);
      for (const person of [goes, stays]) {
        store.applicants.insert(person);
        store.documents.insert(document(person.id, shared), shared);
      }
      store.documents.insert(document(goes.id, own), own);
      const programs = [program(goes.id), program(stays.id)] as const;
      for (const each of programs) {
        store.programs.insert(each);
        store.checklists.append(each.id, { stepId: 'S01', kind: 'done', at: '2026-11-23T00:00:00Z' });
      }

      store.applicants.remove(goes.id);

      expect(store.documents.listFor(goes.id)).toEqual([]);
      expect(store.programs.find(programs[0].id)).toBeUndefined();
      expect(store.checklists.listFor(programs[0].id)).toEqual([]);
      expect(store.checklists.listFor(programs[1].id)).toHaveLength(1);
      expect(database.verify(KEY)).toEqual({
        ok: true,
        counts: { applicants: 1, documents: 1, programs: 1, blobs: 1 },
        problems: [],
      });
      const [left] = store.documents.listFor(stays.id);
      expect(left && store.documents.readBytes(left.id)).toEqual(new Uint8Array(shared));
    }));
});

describe('documents', () => {
  it('come back with every field and byte', () =>
    withStore(({ applicants, documents }) => {
      const person = applicant();
      applicants.insert(person);
      const bytes = randomBytes(300_001);
      const full = document(person.id, bytes);
      const plain = document(person.id, bytes, { validTo: null, needsPassword: false, findings: [], kind: 'other' });
      documents.insert(full, bytes);
      documents.insert(plain, bytes);
      expect(documents.listFor(person.id)).toEqual([full, plain]);
      expect(documents.find(plain.id)).toEqual(plain);
      expect(documents.readBytes(full.id)).toEqual(new Uint8Array(bytes));
      expect(documents.readBytes('none' as DocumentId)).toBeUndefined();
    }));

  it('with equal bytes are stored once, until the last is removed', () =>
    withStore(({ applicants, documents }, database) => {
      const person = applicant();
      applicants.insert(person);
      const bytes = randomBytes(50_000);
      const [one, two] = [document(person.id, bytes), document(person.id, bytes)];
      documents.insert(one, bytes);
      documents.insert(two, bytes);
      expect(blobCount(database)).toBe(1);
      documents.remove(one.id);
      expect(documents.readBytes(two.id)).toEqual(new Uint8Array(bytes));
      documents.remove(two.id);
      expect(blobCount(database)).toBe(0);
    }));

  it('keep their original whatever an update says', () =>
    withStore(({ applicants, documents }) => {
      const person = applicant();
      applicants.insert(person);
      const bytes = randomBytes(100);
      const one = document(person.id, bytes);
      documents.insert(one, bytes);
      documents.update({ ...one, kind: 'residence-permit', validTo: '长期', findings: [] });
      expect(documents.find(one.id)).toEqual({ ...one, kind: 'residence-permit', validTo: '长期', findings: [] });
      expect(() => documents.update(document(person.id, randomBytes(5), { id: one.id }))).toThrow('not_found');
      expect(documents.find(one.id)?.sha256).toBe(one.sha256);
    }));

  it('with other bytes than described, or for nobody, leave nothing behind', () =>
    withStore(({ applicants, documents }, database) => {
      const person = applicant();
      applicants.insert(person);
      const bytes = randomBytes(100);
      expect(() => documents.insert(document(person.id, bytes), randomBytes(100))).toThrow(/bytes/);
      expect(() => documents.insert(document(applicant().id, bytes), bytes)).toThrow('not_found');
      expect(blobCount(database)).toBe(0);
    }));
});

describe('programs and checklists', () => {
  it('come back as they went in', () =>
    withStore(({ applicants, programs, checklists }) => {
      const person = applicant();
      applicants.insert(person);
      const [one, two] = [
        program(person.id),
        program(person.id, { name: '', categoryIds: [], preApproval: 'involved' }),
      ];
      programs.insert(one);
      programs.insert(two);
      programs.update({ ...one, remark: '改' });
      expect(programs.listFor(person.id)).toEqual([{ ...one, remark: '改' }, two]);
      checklists.append(one.id, { stepId: 'S02', kind: 'submitted', at: '2026-11-23T00:00:00Z' });
      checklists.append(one.id, { stepId: 'S01', kind: 'done', at: '2026-11-23T00:00:01Z' });
      const back = { stepId: 'S02', kind: 'sent-back', at: '2026-11-22T00:00:00Z' } as const;
      checklists.append(one.id, { ...back, rejectionId: 'r', fixStepId: 'S01', why: null });
      checklists.append(one.id, { stepId: 'S03', kind: 'skipped', at: '2026-11-24T00:00:00Z', why: '不需要' });
      expect(checklists.listFor(one.id)).toEqual([
        { stepId: 'S02', kind: 'submitted', at: '2026-11-23T00:00:00Z' },
        { stepId: 'S01', kind: 'done', at: '2026-11-23T00:00:01Z' },
        { stepId: 'S02', kind: 'sent-back', at: '2026-11-22T00:00:00Z', rejectionId: 'r', fixStepId: 'S01' },
        { stepId: 'S03', kind: 'skipped', at: '2026-11-24T00:00:00Z', why: '不需要' },
      ]);
      programs.remove(one.id);
      expect(checklists.listFor(one.id)).toEqual([]);
    }));

  it('belong to somebody', () =>
    withStore(({ programs, checklists }) => {
      const orphan = program(applicant().id);
      expect(() => programs.insert(orphan)).toThrow('not_found');
      const event = { stepId: 'S01', kind: 'done', at: '2026-11-23T00:00:00Z' } as const;
      expect(() => checklists.append(orphan.id, event)).toThrow('not_found');
    }));
});

describe('transaction', () => {
  it('keeps all of the work or none of it', () =>
    withStore((store) => {
      const person = applicant();
      const answer = store.transaction(() => {
        store.applicants.insert(person);
        return 'kept';
      });
      expect(answer).toBe('kept');
      const failing = () =>
        store.transaction(() => {
          store.applicants.update({ ...person, name: '半途' });
          store.applicants.insert(applicant());
          throw new Error('half-way');
        });
      expect(failing).toThrow('half-way');
      expect(store.applicants.list()).toEqual([person]);
    }));

  it('undoes an inner part alone when that part failed', () =>
    withStore((store) => {
      const person = applicant();
      store.transaction(() => {
        store.applicants.insert(person);
        expect(() =>
          store.transaction(() => {
            store.applicants.insert(applicant());
            throw new Error('inner');
          }),
        ).toThrow('inner');
      });
      expect(store.applicants.list()).toEqual([person]);
    }));

  it('refuses asynchronous work and keeps nothing of it', () =>
    withStore((store) => {
      const work = async () => store.applicants.insert(applicant());
      expect(() => store.transaction(work)).toThrow(TypeError);
      expect(store.applicants.list()).toEqual([]);
    }));
});

it('answers vault_locked once the database is closed', () =>
  withFolder((folder) => {
    const database = openVaultDatabase(join(folder, 'vault.db'), KEY, { create: true });
    database.close();
    expect(() => database.store.applicants.list()).toThrow('vault_locked');
    expect(() => database.store.transaction(() => 1)).toThrow('vault_locked');
  }));

describe('settings', () => {
  it('are plain JSON by key: set, replaced, removed', () =>
    withStore(({ settings }) => {
      expect(settings.find('idle-minutes')).toBeUndefined();
      settings.save('idle-minutes', 15);
      settings.save('idle-minutes', { minutes: null });
      settings.save('other', '文字 🐟');
      expect(settings.find('idle-minutes')).toEqual({ minutes: null });
      expect(settings.find('other')).toBe('文字 🐟');
      settings.remove('idle-minutes');
      expect(settings.find('idle-minutes')).toBeUndefined();
    }));
});
