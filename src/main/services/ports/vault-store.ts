import type { Applicant, ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import type { StepRecord } from '../../../shared/domain/checklist/checklist.ts';
import type { ApplicantDocument, DocumentId } from '../../../shared/domain/documents/document.ts';
import type { Program, ProgramId } from '../../../shared/domain/programs/program.ts';

/** Applicants by id. Synchronous: nothing is awaited between reading and writing. */
export interface ApplicantRepository {
  /** In the order they were added. */
  list(): readonly Applicant[];
  find(id: ApplicantId): Applicant | undefined;
  insert(applicant: Applicant): void;
  update(applicant: Applicant): void;
  /** Removes the applicant with documents, programs and checklists. Bytes that nothing refers to go too. */
  remove(id: ApplicantId): void;
}

/** Documents and their bytes. Equal bytes are stored once (SHA-256). */
export interface DocumentRepository {
  listFor(applicantId: ApplicantId): readonly ApplicantDocument[];
  find(id: DocumentId): ApplicantDocument | undefined;
  /** Stores the row and its bytes together. `bytes` must hash to `document.sha256`. */
  insert(document: ApplicantDocument, bytes: Uint8Array): void;
  update(document: ApplicantDocument): void;
  remove(id: DocumentId): void;
  /** The untouched original; undefined when there is no such document. */
  readBytes(id: DocumentId): Uint8Array | undefined;
}

/** Mini programs by id. */
export interface ProgramRepository {
  listFor(applicantId: ApplicantId): readonly Program[];
  find(id: ProgramId): Program | undefined;
  insert(program: Program): void;
  update(program: Program): void;
  remove(id: ProgramId): void;
}

/** What was said about the steps of a program. */
export interface ChecklistRepository {
  listFor(programId: ProgramId): readonly StepRecord[];
  /** Writes the state of one step, replacing what was there. */
  save(programId: ProgramId, record: StepRecord): void;
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
  /** Runs the work in one transaction: all of it is kept, or none. The work must not be asynchronous. */
  transaction<T>(work: () => T): T;
}
