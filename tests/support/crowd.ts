import { createHash } from 'node:crypto';
import type { VaultStore } from '../../src/main/services/ports/vault-store.ts';
import { summariseProgram } from '../../src/main/services/summarise-program.ts';
import type { StepEventKind } from '../../src/shared/domain/checklist/step-event.ts';
import { applicant, document, idNumber, program } from '../unit/main/adapters/sqlite/sample-records.ts';
import { crowdName, pick } from './crowd-names.ts';
import { loadRulePack } from './rule-pack.ts';

const LAST_EVENTS: readonly StepEventKind[] = ['submitted', 'sent-back', 'started', 'done'];
const NOW = new Date('2026-11-25T01:00:00.000Z');
const PROVINCES = ['310000', '110000', '440000', ''];

const dayOf = (n: number): string =>
  new Date(Date.UTC(2026, 10, 24) + (n % 4000) * 86_400_000).toISOString().slice(0, 10);

function addPerson(store: VaultStore, n: number): void {
  const person = applicant({
    name: crowdName(n),
    idNumber: n % 11 === 3 ? '' : idNumber(`11010119900307${String(n % 1000).padStart(3, '0')}`),
    idValidTo: n % 3 === 0 ? '长期' : dayOf(n * 31),
    filingProvince: pick(PROVINCES, n),
    mobile: `138${String(n * 7919)
      .padStart(8, '0')
      .slice(-8)}`,
  });
  store.applicants.insert(person);
  for (const kind of (['id-card-front', 'id-card-back', 'residence-permit'] as const).slice(0, n % 4)) {
    const bytes = Buffer.from(`${n}/${kind}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    store.documents.insert(document(person.id, bytes, { kind, sha256, findings: [], validTo: null }), bytes);
  }
  for (let p = 0; p < n % 3; p += 1) addProgram(store, { applicantId: person.id, n: n + p });
}

const rules = loadRulePack();

function addProgram(
  store: VaultStore,
  of: { readonly applicantId: Parameters<typeof program>[0]; readonly n: number },
) {
  const { n } = of;
  const work = program(of.applicantId, { name: pick(['读书小记本', '鱼缸换水', '', '社区旧物交换登记'], n) });
  store.programs.insert(work);
  const behind = rules.steps.toSorted((a, b) => a.order - b.order).slice(0, n % 10);
  behind.forEach(({ id }, index) => {
    const kind = index === behind.length - 1 ? pick(LAST_EVENTS, n) : 'done';
    store.checklists.append(work.id, { stepId: id, kind, at: NOW.toISOString() });
  });
  summariseProgram(store, rules, { programId: work.id, now: NOW });
}

/** So many invented people, at all kinds of stages, in one transaction. */
export function addCrowd(store: VaultStore, people: number): void {
  store.transaction(() => {
    for (let n = 0; n < people; n += 1) addPerson(store, n);
  });
}
