import type { ArchiveData, ArchivedApplicant } from '../../shared/contract/archive-data.ts';
import type { Applicant, ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import { replay } from '../../shared/domain/checklist/apply-event.ts';
import type { ApplicantDocument } from '../../shared/domain/documents/document.ts';
import { DOCUMENT_KIND_NAMES } from '../../shared/domain/documents/document-kind.ts';
import { EXTENSIONS } from '../../shared/domain/packet/file-names.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import type { StepRule } from '../../shared/domain/rules/rule-pack.ts';
import { archiveReadme } from '../../shared/i18n/archive-readme.ts';
import { AppFailure } from './app-failure.ts';
import { ruleOverrides } from './effective-rules.ts';
import { ownWords } from './own-words.ts';
import type { ArchiveEntry } from './ports/archives.ts';
import type { Digest } from './ports/digest.ts';
import type { VaultStore } from './ports/vault-store.ts';

export const DATA_PATH = 'data.json';
const README_PATH = 'README.txt';

export interface ArchiveCounts {
  readonly applicants: number;
  readonly documents: number;
  readonly programs: number;
  /** Different originals: equal ones are stored once. */
  readonly files: number;
}

export interface ArchiveContents {
  readonly entries: readonly ArchiveEntry[];
  readonly counts: ArchiveCounts;
}

interface About {
  readonly app: string;
  readonly exportedAt: string;
  /** Whether file names may say whose papers they are: the list of a ZIP is readable without its password. */
  readonly namesPeople: boolean;
  readonly steps: readonly StepRule[];
}

function padded(index: number): string {
  return String(index + 1).padStart(3, '0');
}

/** What every system takes as a name, and nothing that could lead anywhere. */
function asFolderName(name: string): string {
  const clean = name.normalize('NFC').replaceAll(/[^\p{L}\p{N}·-]/gu, '');
  return [...clean].slice(0, 30).join('');
}

function pathOf(document: ApplicantDocument, folder: string, index: number): string {
  const kind = DOCUMENT_KIND_NAMES[document.kind].zh;
  return `originals/${folder}/${padded(index)}-${kind}.${EXTENSIONS[document.mediaType]}`;
}

class Collection {
  readonly originals = new Map<string, ArchiveEntry>();
  readonly #store: VaultStore;
  readonly #namesPeople: boolean;
  readonly #steps: readonly StepRule[];

  constructor(store: VaultStore, { namesPeople, steps }: About) {
    this.#store = store;
    this.#namesPeople = namesPeople;
    this.#steps = steps;
  }

  applicant(applicant: Applicant, index: number): ArchivedApplicant {
    const name = this.#namesPeople ? asFolderName(applicant.name) : '';
    const folder = name === '' ? `${padded(index)}-申请人` : `${padded(index)}-${name}`;
    const records = this.#store.records.listFor(applicant.id);
    const documents = this.#store.documents.listFor(applicant.id).map((document, at) => {
      const { applicantId: _, findings, ...rest } = document;
      const read = records.find(({ documentId }) => documentId === document.id);
      const record = read ? { name: read.name, idNumber: read.idNumber } : null;
      return { ...rest, record, findings: [...findings], file: this.#file(document, pathOf(document, folder, at)) };
    });
    const programs = this.#store.programs.listFor(applicant.id).map(({ applicantId: _, ...program }) => ({
      ...program,
      ...this.#checklist(program.id),
      packets: this.#packets(applicant.id, program.id),
      nameNotes: this.#nameNotes(program.id),
    }));
    return { ...applicant, documents, programs, history: this.#history(applicant.id) };
  }

  /** Where the steps stand is only there for a reader: it follows from what happened. */
  #checklist(programId: ProgramId): Pick<ArchivedApplicant['programs'][number], 'checklist' | 'events'> {
    const events = this.#store.checklists.listFor(programId);
    const marks = replay(this.#steps, events);
    return {
      checklist: [...marks].flatMap(([stepId, { state, since }]) =>
        since === null ? [] : [{ stepId, state, at: since }],
      ),
      // Refusals have other ids elsewhere.
      events: events.map(({ why, rejectionId: _, fixStepId, ...event }) => ({
        ...event,
        ...(why ? { why } : {}),
        ...(fixStepId ? { fixStepId } : {}),
      })),
    };
  }

  #packets(applicantId: ApplicantId, programId: ProgramId): ArchivedApplicant['programs'][number]['packets'] {
    const built = this.#store.packets.listFor(applicantId).filter((packet) => packet.programId === programId);
    return built
      .map(({ id: _, programId: __, documentIds, ...packet }) => ({ ...packet, documentIds: [...documentIds] }))
      .toReversed();
  }

  #nameNotes(programId: ProgramId): ArchivedApplicant['programs'][number]['nameNotes'] {
    const notes = this.#store.nameNotes.listFor(programId).toReversed();
    return notes.map(({ id: _, programId: __, ...note }) => note);
  }

  #history(applicantId: ApplicantId): ArchivedApplicant['history'] {
    const all = { applicantId, programId: null, since: null, limit: Number.MAX_SAFE_INTEGER };
    const entries = this.#store.history.list(all).toReversed();
    return entries.map(({ id: _, applicantId: __, changes, ...entry }) => ({ ...entry, changes: [...changes] }));
  }

  #file(document: ApplicantDocument, path: string): string {
    const there = this.originals.get(document.sha256);
    if (there) return there.path;
    const read = (): Uint8Array => {
      const bytes = this.#store.documents.readBytes(document.id);
      if (!bytes) throw new AppFailure('not_found', { what: 'document' });
      return bytes;
    };
    this.originals.set(document.sha256, { path, sha256: document.sha256, read });
    return path;
  }
}

function textEntry(path: string, text: string, digest: Digest): ArchiveEntry {
  const bytes = new TextEncoder().encode(text);
  return { path, sha256: digest.sha256(bytes), read: () => bytes };
}

/** Everything of the vault as files of an archive. The originals are read when they are written, one at a time. */
export function collectArchive(store: VaultStore, digest: Digest, about: About): ArchiveContents {
  const collection = new Collection(store, about);
  const applicants = store.applicants.list().map((applicant, index) => collection.applicant(applicant, index));
  const { app, exportedAt } = about;
  const kept = { corrections: ruleOverrides.read(store.settings), ownWords: ownWords.read(store.settings) };
  const data: ArchiveData = { format: 1, app, exportedAt, applicants, ...kept };
  const originals = [...collection.originals.values()];
  return {
    entries: [
      textEntry(README_PATH, archiveReadme(about), digest),
      textEntry(DATA_PATH, `${JSON.stringify(data, null, 2)}\n`, digest),
      ...originals,
    ],
    counts: countOf(data, originals.length),
  };
}

export function countOf({ applicants }: ArchiveData, files: number): ArchiveCounts {
  return {
    applicants: applicants.length,
    documents: applicants.reduce((sum, { documents }) => sum + documents.length, 0),
    programs: applicants.reduce((sum, { programs }) => sum + programs.length, 0),
    files,
  };
}
