import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnlockWay } from '../../src/main/services/ports/vault.ts';
import { type Open, type Operation, openPlace, type Place } from './vault-operations.ts';

const FIXTURE = join(import.meta.dirname, '..', 'migrations', 'fixtures', 'schema-1');
const OPERATIONS = 25;

/** What was seen over all kills. */
export interface KillReport {
  kills: number;
  acknowledged: number;
  /** Kills after which the operation under way was found done, and not done. */
  doneUnsaid: number;
  undone: number;
  /** How often each kind was under way when the process was killed. */
  readonly interrupted: Record<string, number>;
}

/** The vault that is never killed: whatever was acknowledged happened to it too. */
interface Shadow {
  place: Place;
  open: Open;
}

/** What plan-making knows; taken from the shadow after each kill. */
interface Known {
  readonly people: string[];
  readonly documents: string[];
  readonly files: string[];
  passphrase: string;
  extra: number;
}

/** One vault over several kills, and the dice that say what happens to it. */
export class Life {
  readonly random: () => number;
  readonly root: string;
  readonly shadow: Shadow;
  readonly report: KillReport;
  readonly isFixture: boolean;
  /** The backups that were acknowledged. */
  readonly made = new Set<string>();
  /** What opens the backups that were ever planned, by file. */
  readonly files = new Map<string, { readonly way: UnlockWay; readonly extra: number }>();
  way: UnlockWay | null = null;
  exists = false;
  extra = 0;
  #ids = 0;

  constructor(root: string, random: () => number, report: KillReport) {
    this.root = root;
    this.random = random;
    this.report = report;
    this.isFixture = random() < 0.3;
    for (const name of ['victim', 'shadow']) mkdirSync(join(root, name), { recursive: true });
    if (this.isFixture) this.#startFromFixture();
    const place = { root: join(root, 'shadow'), extra: 0 };
    this.shadow = { place, open: openPlace(place) };
  }

  #startFromFixture(): void {
    for (const name of ['victim', 'shadow']) cpSync(FIXTURE, join(this.root, name, 'data'), { recursive: true });
    const { recoveryKey } = JSON.parse(readFileSync(join(FIXTURE, 'content.json'), 'utf8')) as { recoveryKey: string };
    this.way = { way: 'recovery-key', secret: recoveryKey };
    this.exists = true;
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  id(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  async shadowKnown(): Promise<Known> {
    const known: Known = { people: [], documents: [], files: [...this.made], passphrase: '', extra: this.extra };
    if (this.way?.way === 'passphrase') known.passphrase = this.way.secret;
    if (!this.exists) return known;
    const { vault } = this.shadow.open;
    if (vault.status().state !== 'open' && this.way) await vault.unlock(this.way);
    for (const { id } of vault.store().applicants.list()) {
      known.people.push(id);
      known.documents.push(
        ...vault
          .store()
          .documents.listFor(id)
          .map((each) => String(each.id)),
      );
    }
    return known;
  }

  plan(known: Known): readonly Operation[] {
    const operations: Operation[] = [];
    if (!this.exists) {
      known.passphrase = '最初的口令';
      operations.push({ kind: 'create', passphrase: known.passphrase });
    }
    while (operations.length < OPERATIONS) operations.push(this.next(known));
    return operations;
  }

  next(known: Known): Operation {
    const draw = this.random();
    const pick = (list: readonly string[]): string => list[this.below(list.length)] ?? '';
    const size = 1 + this.below(this.random() < 0.2 ? 900_000 : 30_000);
    if (draw < 0.1 || known.people.length === 0) {
      const ids = Array.from({ length: 3 }, () => this.id());
      known.people.push(ids[0] ?? '');
      known.documents.push(...ids.slice(1));
      return { kind: 'add-family', ids, size };
    }
    if (draw < 0.22) {
      const id = this.id();
      known.people.push(id);
      return { kind: 'add-applicant', id, number: this.below(1e9) };
    }
    if (draw < 0.34) return { kind: 'edit-applicant', id: pick(known.people), number: this.below(1e9) };
    if (draw < 0.5) {
      const id = this.id();
      known.documents.push(id);
      return { kind: 'add-document', id, owner: pick(known.people), size };
    }
    if (draw < 0.56) return { kind: 'add-program', id: this.id(), owner: pick(known.people), number: this.below(1e9) };
    if (draw < 0.62) return this.#remove(known, pick);
    return this.#rare(known, draw, pick);
  }

  /** Removing a person takes documents along; those are not planned for any more. */
  #remove(known: Known, pick: (list: readonly string[]) => string): Operation {
    const own = known.documents.filter((id) => this.#isOnlyOurs(id));
    if (own.length > 0 && this.random() < 0.5) {
      const id = pick(own);
      known.documents.splice(known.documents.indexOf(id), 1);
      return { kind: 'remove-document', id };
    }
    const id = pick(known.people);
    known.people.splice(known.people.indexOf(id), 1);
    known.documents.length = 0;
    return { kind: 'remove-applicant', id };
  }

  #isOnlyOurs(id: string): boolean {
    return id.startsWith('00000000-0000-4000-8000-');
  }

  #rare(known: Known, draw: number, pick: (list: readonly string[]) => string): Operation {
    const way: UnlockWay = this.isFixture && this.way ? this.way : { way: 'passphrase', secret: known.passphrase };
    if (draw < 0.72) {
      const file = `backup-${this.id()}.beihao`;
      this.files.set(file, { way, extra: known.extra });
      known.files.push(file);
      return { kind: 'backup', file };
    }
    if (draw < 0.78) return { kind: 'own-backup' };
    if (draw < 0.84 && known.extra < 6) {
      known.extra += 1;
      return { kind: 'migrate', to: known.extra, way };
    }
    // Taken with the newest schema alone: an older one would be migrated on the way, which is another operation.
    const files = known.files.filter((file) => this.files.get(file)?.extra === known.extra);
    if (draw < 0.91 && files.length > 0) {
      const file = pick(files);
      const from = this.files.get(file);
      if (from?.way.way === 'passphrase') known.passphrase = from.way.secret;
      // What is in it is not what the plan knows by now.
      known.people.length = 0;
      known.documents.length = 0;
      return { kind: 'restore', file, way: from?.way ?? way };
    }
    if (this.isFixture) return { kind: 'own-backup' };
    const to = `口令${this.below(1e9)}`;
    const from = known.passphrase;
    known.passphrase = to;
    return { kind: 'change-passphrase', from, to };
  }
}
