import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVaultDatabase } from '../../../../../src/main/adapters/sqlite/open-vault-database.ts';
import type { VaultStore } from '../../../../../src/main/services/ports/vault-store.ts';
import type { ApplicantQuery } from '../../../../../src/shared/domain/applicants/applicant-list.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { applicant, document, program } from './sample-records.ts';

const KEY = randomBytes(32);

function withStore(work: (store: VaultStore) => void): Promise<void> {
  return withFolder((folder) => {
    const database = openVaultDatabase(join(folder, 'vault.db'), KEY, { create: true });
    try {
      work(database.store);
    } finally {
      database.close();
    }
  });
}

function namesOf(store: VaultStore, query: Partial<ApplicantQuery>): string[] {
  const page = store.applicants.search({ search: '', state: null, sort: 'due', offset: 0, limit: 100, ...query });
  return page.applicants.map(({ name }) => name);
}

describe('the list of applicants', () => {
  it('is found by name, pinyin, initials and tails, also after a change', () =>
    withStore((store) => {
      const shan = applicant({ name: '单雄信', idNumber: '110101199003071233', mobile: '13800000000' });
      store.applicants.insert(shan);
      store.applicants.insert(applicant({ name: '<b>张三</b>·阿依古丽', idNumber: '', mobile: '13911112222' }));
      for (const search of ['雄', 'shan', 'sxx', '1233', '0000', 'shan 1233'])
        expect(namesOf(store, { search }), search).toEqual(['单雄信']);
      for (const search of ['zhangsan', '阿依', 'zsaygl', '2222', '<b>张'])
        expect(namesOf(store, { search }), search).toHaveLength(1);
      expect(namesOf(store, { search: 'ayigl' })).toEqual([]);
      store.applicants.update({ ...shan, name: '解缙', mobile: '13800009999' });
      expect(namesOf(store, { search: 'sxx' })).toEqual([]);
      expect(namesOf(store, { search: 'xj' })).toEqual(['解缙']);
      expect(namesOf(store, { search: '9999' })).toEqual(['解缙']);
    }));

  it('sorts, counts, pages and filters', () =>
    withStore((store) => {
      const bytes = randomBytes(10);
      const ding = applicant({ name: '丁', idValidTo: '长期', updatedAt: '2026-01-01T00:00:00.000Z' });
      const bing = applicant({ name: '丙', idValidTo: '2030-01-01', updatedAt: '2026-01-03T00:00:00.000Z' });
      const yi = applicant({ name: '乙', idValidTo: '2031-01-01', updatedAt: '2026-01-02T00:00:00.000Z' });
      for (const person of [ding, bing, yi]) store.applicants.insert(person);
      store.documents.insert(document(yi.id, bytes, { validTo: '2029-01-01' }), bytes);
      expect(namesOf(store, { sort: 'due' })).toEqual(['乙', '丙', '丁']);
      expect(namesOf(store, { sort: 'name' })).toEqual(['丙', '丁', '乙']);
      expect(namesOf(store, { sort: 'changed' })).toEqual(['丙', '乙', '丁']);
      expect(namesOf(store, { sort: 'name', offset: 1, limit: 1 })).toEqual(['丁']);
      const page = { search: '', state: null, sort: 'name', offset: 2, limit: 1 } as const;
      expect(store.applicants.search(page).total).toBe(3);
      // Nobody stands on a page behind the last one, and there are three all the same.
      expect(store.applicants.search({ ...page, offset: 9 })).toEqual({ total: 3, applicants: [] });

      const work = program(ding.id);
      store.programs.insert(work);
      store.checklists.summarise(work.id, {
        state: 'sent-back',
        dues: [{ stepId: 'sms', about: 'limit', dueOn: '2026-12-01', dueAt: '2026-12-01T02:00:00.000Z' }],
      });
      expect(namesOf(store, { state: 'sent-back' })).toEqual(['丁']);
      expect(namesOf(store, { state: 'no-program' })).toEqual(['乙', '丙']);
      expect(namesOf(store, {})).toEqual(['丁', '乙', '丙']);
      expect(namesOf(store, { state: 'no-program', sort: 'changed' })).toEqual(['丙', '乙']);
      const second = { ...page, state: 'no-program', offset: 1 } as const;
      expect(store.applicants.search(second)).toMatchObject({ total: 2, applicants: [{ name: '乙' }] });
      expect(store.applicants.search({ ...second, offset: 9 })).toEqual({ total: 2, applicants: [] });
      store.checklists.summarise(work.id, { state: 'done', dues: [] });
      expect(namesOf(store, { state: 'done' })).toEqual(['丁']);
      expect(namesOf(store, {})).toEqual(['乙', '丙', '丁']);
    }));

  it('knows who shares a number or a phone, and takes an empty one for none', () =>
    withStore((store) => {
      const one = applicant({ idNumber: '110101199003071233', mobile: '' });
      const two = applicant({ idNumber: '110101199003071233', mobile: '' });
      for (const person of [one, two]) store.applicants.insert(person);
      expect(store.applicants.findSame(one)).toEqual({ idNumber: [two.id], mobile: [] });
      expect(store.applicants.findSame({ ...one, idNumber: '' })).toEqual({ idNumber: [], mobile: [] });
    }));
});

describe('the due board', () => {
  it('has the dates of cards, current documents and running steps, the soonest first', () =>
    withStore((store) => {
      const bytes = randomBytes(10);
      const person = applicant({ idValidTo: '2026-12-03' });
      store.applicants.insert(person);
      const older = document(person.id, bytes, { validTo: '2026-12-01' });
      const newer = document(person.id, bytes, { validTo: '2026-12-02' });
      store.documents.insert(older, bytes);
      store.documents.insert(newer, bytes);
      store.documents.update({ ...older, replacedBy: newer.id });
      const work = program(person.id, { name: '读书卡片' });
      store.programs.insert(work);
      store.checklists.summarise(work.id, {
        state: 'in-progress',
        dues: [{ stepId: 'sms', about: 'limit', dueOn: '2026-11-30', dueAt: '2026-11-30T02:00:00.000Z' }],
      });
      const board = store.dues.list({ until: '2026-12-02', limit: 10 });
      expect(
        board.map(({ dueOn, kind, stepId, programName, documentId }) => [
          dueOn,
          kind,
          stepId ?? programName ?? documentId,
        ]),
      ).toEqual([
        ['2026-11-30', 'step', 'sms'],
        ['2026-12-02', 'document', newer.id],
      ]);
      expect(board[0]).toMatchObject({ about: 'limit', dueAt: '2026-11-30T02:00:00.000Z' });
      expect(board[1]).toMatchObject({ about: null, dueAt: null });
      expect(store.dues.list({ until: '2100-01-01', limit: 10 })).toHaveLength(3);
      expect(store.dues.list({ until: '2100-01-01', limit: 1 })).toHaveLength(1);
    }));
});
