import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createApplicantRepository } from '../../src/main/adapters/sqlite/applicant-repository.ts';
import { createChecklistRepository } from '../../src/main/adapters/sqlite/checklist-repository.ts';
import { createDocumentRepository } from '../../src/main/adapters/sqlite/document-repository.ts';
import { migrate } from '../../src/main/adapters/sqlite/migrate.ts';
import { MIGRATIONS } from '../../src/main/adapters/sqlite/migrations/migrations.ts';
import { openVaultDatabase } from '../../src/main/adapters/sqlite/open-vault-database.ts';
import { createProgramRepository } from '../../src/main/adapters/sqlite/program-repository.ts';
import { createQueries } from '../../src/main/adapters/sqlite/queries.ts';
import type { VaultStore } from '../../src/main/services/ports/vault-store.ts';
import { readBoard } from '../../src/main/services/read-board.ts';
import type { ApplicantQuery } from '../../src/shared/domain/applicants/applicant-list.ts';
import { loadRulePack } from '../support/rule-pack.ts';
import { applicant, document, idNumber, program } from '../unit/main/adapters/sqlite/sample-records.ts';
import { interleave, printTimes } from './measure.ts';

const APPLICANTS = 10_000;
const DOCUMENTS_EACH = 10;
const OPENINGS = 15;
const ROUNDS = 200;
/** As many as the board reads at a time. */
const BOARD_PAGE = 20;
const SURNAMES = [...'王李张刘陈杨赵黄周吴单曾解仇区'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英乐重𬱖'];

const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? '';
const dayOf = (n: number): string =>
  new Date(Date.UTC(2026, 10, 24) + (n % 4000) * 86_400_000).toISOString().slice(0, 10);

/** Invented people with a program three steps on and ten small papers each; half of the papers end some day. */
function fill(store: Lists): void {
  store.transaction(() => {
    for (let n = 0; n < APPLICANTS; n += 1) {
      const name = pick(SURNAMES, n) + pick(GIVEN, n * 7) + pick(GIVEN, n * 13 + 5);
      const number = idNumber(`11010119900307${String(n % 1000).padStart(3, '0')}`);
      const mobile = `138${String(n * 7919)
        .padStart(8, '0')
        .slice(-8)}`;
      const person = applicant({ name, idNumber: number, mobile, idValidTo: n % 3 === 0 ? '长期' : dayOf(n * 31) });
      store.applicants.insert(person);
      const work = program(person.id, { name: `小程序${n}` });
      store.programs.insert(work);
      for (const stepId of ['register', 'activate', 'identity'])
        store.checklists.append(work.id, { stepId, kind: 'done', at: '2026-11-20T01:00:00.000Z' });
      for (let d = 0; d < DOCUMENTS_EACH; d += 1) {
        const bytes = Buffer.from(`${n}/${d}`);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const validTo = d % 2 === 0 ? dayOf(n * 17 + d * 101) : null;
        store.documents.insert(document(person.id, bytes, { sha256, validTo, findings: [] }), bytes);
      }
    }
  });
}

type Lists = Pick<VaultStore, 'applicants' | 'documents' | 'programs' | 'checklists' | 'transaction'>;

/** The same queries over a file that nothing encrypts: same package, same schema, same settings. */
function openPlain(path: string): { readonly store: Lists; close(): void } {
  const db = new Sqlite(path);
  db.pragma('page_size=8192');
  db.pragma('temp_store=MEMORY');
  db.pragma('foreign_keys=ON');
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  migrate(db, { migrations: MIGRATIONS, backup: () => {} });
  const queries = createQueries(db);
  const applicants = createApplicantRepository(queries);
  const store = {
    applicants,
    documents: createDocumentRepository(queries),
    programs: createProgramRepository(queries),
    checklists: createChecklistRepository(queries),
    transaction: queries.transaction,
  };
  return { store, close: () => void db.close() };
}

const FIRST: ApplicantQuery = { search: '', state: null, sort: 'due', offset: 0, limit: 60 };

function rounds(run: (n: number) => unknown): () => void {
  let n = 0;
  return () => {
    run(n);
    n += 1;
  };
}

/** 10,000 applicants with 100,000 documents: opening up to the first list against plain SQLite, and each list by itself. */
export async function benchVault(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'beihao-bench-'));
  const paths = { encrypted: join(folder, 'vault.db'), plain: join(folder, 'plain.db') };
  const key = randomBytes(32);
  try {
    for (const database of [openVaultDatabase(paths.encrypted, key, { create: true }), openPlain(paths.plain)]) {
      fill(database.store);
      database.close();
    }
    const openings = await interleave(
      {
        'open to first list': () => openAndList(openVaultDatabase(paths.encrypted, key)),
        'plain SQLite': () => openAndList(openPlain(paths.plain)),
      },
      OPENINGS,
    );
    printTimes(openings);
    const [ours = [], plain = []] = Object.values(openings);
    console.log(`open to first list / plain: ${(median(ours) / median(plain)).toFixed(2)}`);
    const { store, close } = openVaultDatabase(paths.encrypted, key);
    const search = (query: Partial<ApplicantQuery>) => store.applicants.search({ ...FIRST, ...query });
    const rules = loadRulePack();
    const board = (query: Partial<ApplicantQuery>) =>
      readBoard(store, {
        query: { ...FIRST, limit: BOARD_PAGE, ...query },
        rules,
        now: new Date('2026-11-26T02:00:00.000Z'),
      });
    printTimes(
      await interleave(
        {
          'list by date': rounds((n) => search({ offset: (n % 160) * 60 })),
          'list by name': rounds((n) => search({ sort: 'name', offset: (n % 160) * 60 })),
          'list by change': rounds((n) => search({ sort: 'changed', offset: (n % 160) * 60 })),
          'list of a state': rounds((n) => search({ state: 'no-program', offset: (n % 160) * 60 })),
          'search name': rounds((n) => search({ search: pick(SURNAMES, n) })),
          'search pinyin': rounds((n) => search({ search: ['wang', 'zhang wei', 'sxx', 'nobody'][n % 4] ?? '' })),
          'search number tail': rounds((n) => search({ search: String(1000 + (n % 9000)) })),
          'board by date': rounds((n) => board({ offset: (n % 160) * 60 })),
          'board by name': rounds((n) => board({ sort: 'name', offset: (n % 160) * 60 })),
          'due board': rounds((n) => store.dues.list({ until: dayOf(n), limit: 100 })),
        },
        ROUNDS,
      ),
    );
    close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openAndList({ store, close }: { readonly store: Lists; close(): void }): void {
  if (store.applicants.search(FIRST).total !== APPLICANTS) throw new Error('not everybody is there');
  close();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
