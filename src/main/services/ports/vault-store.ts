import type { Applicant, ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import type { ApplicantQuery, DueDate, ListedApplicant } from '../../../shared/domain/applicants/applicant-list.ts';
import type { ProgramState, StepDue } from '../../../shared/domain/checklist/program-state.ts';
import type { StepEvent } from '../../../shared/domain/checklist/step-event.ts';
import type { ApplicantDocument, DocumentId } from '../../../shared/domain/documents/document.ts';
import type { DocumentRecord } from '../../../shared/domain/documents/document-record.ts';
import type { Draft, DraftKey } from '../../../shared/domain/drafts/draft.ts';
import type { HistoryEntry } from '../../../shared/domain/history/history.ts';
import type { NameNote } from '../../../shared/domain/naming/name-note.ts';
import type { PacketRecord } from '../../../shared/domain/packet/packet-record.ts';
import type { Program, ProgramId } from '../../../shared/domain/programs/program.ts';
import type { ProgramCheck } from '../../../shared/domain/programs/program-check.ts';
import type { RemovalRepository } from './removals.ts';

/** Some rows of the list, and how many there are in all. */
export interface ApplicantPage {
  readonly applicants: readonly ListedApplicant[];
  readonly total: number;
}

/** Applicants by id. Synchronous: nothing is awaited between reading and writing. */
export interface ApplicantRepository {
  /** In the order they were added. */
  list(): readonly Applicant[];
  /** One page of those that fit the search, in the order asked for. */
  search(query: ApplicantQuery): ApplicantPage;
  /** Ids of the others with the same ID number or the same mobile number; an empty one is like no other. */
  findSame(applicant: Pick<Applicant, 'id' | 'idNumber' | 'mobile'>): {
    readonly idNumber: readonly ApplicantId[];
    readonly mobile: readonly ApplicantId[];
  };
  find(id: ApplicantId): Applicant | undefined;
  insert(applicant: Applicant): void;
  update(applicant: Applicant): void;
  /** Removes the applicant with documents, programs and checklists. Bytes that nothing refers to go too. */
  remove(id: ApplicantId): void;
}

/** Documents and their bytes. Equal bytes are stored once (SHA-256). */
export interface DocumentRepository {
  /** All versions, in the order they were added. */
  listFor(applicantId: ApplicantId): readonly ApplicantDocument[];
  find(id: DocumentId): ApplicantDocument | undefined;
  /** Stores the row and its bytes together. `bytes` must hash to `document.sha256`. */
  insert(document: ApplicantDocument, bytes: Uint8Array): void;
  update(document: ApplicantDocument): void;
  remove(id: DocumentId): void;
  /** The untouched original; undefined when there is no such document. */
  readBytes(id: DocumentId): Uint8Array | undefined;
}

/** A program that was looked for by name, and whose it is. */
export interface FoundProgram extends Pick<Program, 'id' | 'name' | 'applicantId'> {
  readonly applicantName: string;
}

/** Mini programs by id. */
export interface ProgramRepository {
  /** Those whose name holds the text, of everybody, the newest first. */
  search(text: string, limit: number): readonly FoundProgram[];
  listFor(applicantId: ApplicantId): readonly Program[];
  find(id: ProgramId): Program | undefined;
  insert(program: Program): void;
  update(program: Program): void;
  remove(id: ProgramId): void;
}

/** What happened to the steps of a program. Nothing is ever taken back: going back is an event too. */
export interface ChecklistRepository {
  /** In the order in which it was told. */
  listFor(programId: ProgramId): readonly StepEvent[];
  append(programId: ProgramId, event: StepEvent): void;
  /** Writes what follows from all steps of a program: where it stands, and the deadlines that run. */
  summarise(programId: ProgramId, summary: { readonly state: ProgramState; readonly dues: readonly StepDue[] }): void;
}

/** The dates that matter, of all applicants: of ID cards, current documents and steps that run. */
export interface DueRepository {
  /** The soonest first, none later than `until`. */
  list(query: { readonly until: string; readonly limit: number }): readonly DueDate[];
}

/** What was changed, and when. Entries go with their applicant or program. */
export interface HistoryRepository {
  /** The latest first. With `programId`: the entries of that program and those that are of no program. */
  list(query: {
    readonly applicantId: ApplicantId;
    readonly programId: ProgramId | null;
    readonly since: string | null;
    readonly limit: number;
  }): readonly HistoryEntry[];
  /** All entries of one kind, whoever's they are, the latest first. */
  listOfKind(kind: HistoryEntry['kind']): readonly HistoryEntry[];
  insert(entry: HistoryEntry): void;
}

/** Packets that were built. */
export interface PacketRepository {
  /** The latest first. */
  listFor(applicantId: ApplicantId): readonly PacketRecord[];
  /** Those of one program, the latest first. */
  listOf(programId: ProgramId): readonly PacketRecord[];
  insert(record: PacketRecord): void;
  /** Fails with `not_found`. */
  note(id: string, note: string): void;
  /** Forgets the record; the folder is not touched. Fails with `not_found`. */
  remove(id: string): void;
}

/** A value that was typed into the console: the field, and the hash of what was in it then. */
interface CopiedValue {
  readonly field: string;
  readonly valueSha256: string;
}

/** What was already typed into the console, by program. */
export interface CopiedValueRepository {
  listFor(programId: ProgramId): readonly CopiedValue[];
  save(programId: ProgramId, value: CopiedValue): void;
  remove(programId: ProgramId, field: string): void;
}

/** What was read off documents. */
export interface RecordRepository {
  /** Of all documents of a person that something was read off. */
  listFor(applicantId: ApplicantId): readonly DocumentRecord[];
  /** Replaces what was recorded of the same document, which must exist. */
  save(record: DocumentRecord): void;
}

/** With which rule pack each check of a program was made last. */
export interface CheckRepository {
  /** Replaces the one of the same kind. */
  save(check: ProgramCheck): void;
  /** Those that were made with another pack than this one. */
  listOther(rulePack: string): readonly (ProgramCheck & { readonly programName: string })[];
}

/** Half-typed forms; one that belongs to somebody goes with that person or program. */
export interface DraftRepository {
  /** The latest first. */
  list(): readonly Omit<Draft, 'value'>[];
  find(key: DraftKey): Pick<Draft, 'value' | 'updatedAt'> | undefined;
  /** Replaces the one of the same key. */
  save(draft: Draft): void;
  remove(key: DraftKey): void;
}

/** What was noted about the names of a program. */
export interface NameNoteRepository {
  /** The latest first. */
  listFor(programId: ProgramId): readonly NameNote[];
  insert(note: NameNote): void;
  /** No-op where there is none. */
  remove(programId: ProgramId, id: string): void;
}

/** What the person chose for this vault. A value is plain JSON; whoever reads it checks its shape. */
export interface SettingsRepository {
  /** Undefined when it was never set. */
  find(key: string): unknown;
  save(key: string, value: unknown): void;
  remove(key: string): void;
}

/** The data of the open vault. */
export interface VaultStore {
  readonly applicants: ApplicantRepository;
  readonly documents: DocumentRepository;
  readonly programs: ProgramRepository;
  readonly checklists: ChecklistRepository;
  readonly settings: SettingsRepository;
  readonly dues: DueRepository;
  readonly history: HistoryRepository;
  readonly packets: PacketRepository;
  readonly copiedValues: CopiedValueRepository;
  readonly drafts: DraftRepository;
  readonly checks: CheckRepository;
  readonly records: RecordRepository;
  readonly nameNotes: NameNoteRepository;
  readonly removals: RemovalRepository;
  /** Runs the work in one transaction: all of it is kept, or none. The work must not be asynchronous. */
  transaction<T>(work: () => T): T;
}
