import type { ArchiveData, ArchivedApplicant } from '../../shared/contract/archive-data.ts';
import type { Applicant, ApplicantId } from '../../shared/domain/applicants/applicant.ts';
import { eventOfState, type StepEvent } from '../../shared/domain/checklist/step-event.ts';
import type { DocumentId } from '../../shared/domain/documents/document.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import type { RulePack } from '../../shared/domain/rules/rule-pack.ts';
import { AppFailure } from './app-failure.ts';
import { type ArchiveCounts, collectArchive, countOf } from './archive-contents.ts';
import { cancellable } from './cancellable.ts';
import { ruleOverrides } from './effective-rules.ts';
import { isSameWord, ownWords } from './own-words.ts';
import type { ArchiveProgress } from './ports/archives.ts';
import type { Ports } from './ports/ports.ts';
import type { VaultStore } from './ports/vault-store.ts';
import { type ReadArchive, readArchive } from './read-archive.ts';
import { summariseProgram } from './summarise-program.ts';

type Progress = { readonly kind: 'progress' } & ArchiveProgress;

export type ExportEvent =
  | Progress
  | { readonly kind: 'finished'; readonly file: string; readonly bytes: number; readonly counts: ArchiveCounts };

/** What an import would do, or did. */
export interface ImportReport {
  readonly exportedAt: string;
  readonly counts: ArchiveCounts;
  readonly renewedIds: number;
  readonly duplicates: readonly { readonly name: string; readonly idNumber: string }[];
}
export type ImportEvent = Progress | { readonly kind: 'finished'; readonly report: ImportReport };

interface ExportInput {
  readonly file: string;
  readonly protection:
    | { readonly kind: 'password'; readonly password: string }
    | { readonly kind: 'unencrypted'; readonly confirmed: true };
}

interface ImportInput {
  readonly file: string;
  readonly password: string | null;
}

/** The use cases of exports and imports (导出、导入) of everything. */
export function createArchiveService(
  ports: Pick<Ports, 'archives' | 'vault' | 'digest' | 'clock' | 'ids' | 'host' | 'log' | 'rules'>,
) {
  const { archives, vault, digest, clock, ids, host, log, rules } = ports;

  async function read(input: ImportInput, signal: AbortSignal, push: (event: Progress) => void): Promise<ReadArchive> {
    // Asked first: nobody should wait for a file to be read and then hear that the vault is locked.
    vault.store();
    const archive = await archives.open(input.file, input.password);
    try {
      const onProgress = (progress: ArchiveProgress) => push({ kind: 'progress', ...progress });
      return await readArchive(archive, { file: input.file, digest, signal, onProgress });
    } finally {
      await archive.close();
    }
  }

  return {
    async *export({ file, protection }: ExportInput, signal?: AbortSignal): AsyncGenerator<ExportEvent> {
      yield* cancellable<ExportEvent>(async (inner, push) => {
        const about = {
          app: `备好 ${host.version}`,
          exportedAt: clock.now().toISOString(),
          steps: rules.current().steps,
        };
        const namesPeople = protection.kind === 'unencrypted';
        const { entries, counts } = collectArchive(vault.store(), digest, { ...about, namesPeople });
        const password = protection.kind === 'password' ? protection.password : null;
        const onProgress = (progress: ArchiveProgress) => push({ kind: 'progress', ...progress });
        const { bytes } = await archives.write(file, entries, { password, signal: inner, onProgress });
        log.info('archive.exported', { files: counts.files, encrypted: password !== null });
        push({ kind: 'finished', file, bytes, counts });
      }, signal);
    },

    async *inspect(input: ImportInput, signal?: AbortSignal): AsyncGenerator<ImportEvent> {
      yield* cancellable<ImportEvent>(async (inner, push) => {
        const found = await read(input, inner, push);
        push({ kind: 'finished', report: reportOf(found, vault.store()) });
      }, signal);
    },

    async *import(input: ImportInput, signal?: AbortSignal): AsyncGenerator<ImportEvent> {
      yield* cancellable<ImportEvent>(async (inner, push) => {
        const found = await read(input, inner, push);
        if (inner.aborted) throw new AppFailure('cancelled', {});
        const store = vault.store();
        const report = reportOf(found, store);
        const taken = takenIds(found.data, store);
        // Once for each: history and packets name the same programs and documents again.
        const renewed = new Map([...taken].map((id) => [id, ids.next()]));
        const idOf = (id: string): string => renewed.get(id) ?? id;
        const adding = { store, idOf, newId: () => ids.next(), found, rules: rules.current(), now: clock.now() };
        store.transaction(() => {
          for (const applicant of found.data.applicants) addApplicant(applicant, adding);
          addCorrections(found.data.corrections, store);
          addOwnWords(found.data.ownWords, store);
        });
        log.info('archive.imported', { applicants: report.counts.applicants });
        push({ kind: 'finished', report });
      }, signal);
    },
  };
}

function idsOf({ id, documents, programs }: ArchivedApplicant): readonly string[] {
  return [id, ...documents.map((document) => document.id), ...programs.map((program) => program.id)];
}

function takenIds({ applicants }: ArchiveData, store: VaultStore): ReadonlySet<string> {
  const isTaken = (id: string): boolean =>
    store.applicants.find(id as ApplicantId) !== undefined ||
    store.documents.find(id as DocumentId) !== undefined ||
    store.programs.find(id as ProgramId) !== undefined;
  return new Set(applicants.flatMap(idsOf).filter(isTaken));
}

function reportOf({ data, originals }: ReadArchive, store: VaultStore): ImportReport {
  const numbers = new Set(store.applicants.list().flatMap(({ idNumber }) => (idNumber === '' ? [] : [idNumber])));
  const duplicates = data.applicants.filter(({ idNumber }) => numbers.has(idNumber));
  return {
    exportedAt: data.exportedAt,
    counts: countOf(data, originals.size),
    renewedIds: takenIds(data, store).size,
    duplicates: duplicates.map(({ name, idNumber }) => ({ name, idNumber })),
  };
}

interface Adding {
  readonly store: VaultStore;
  readonly idOf: (id: string) => string;
  readonly newId: () => string;
  readonly found: ReadArchive;
  readonly rules: RulePack;
  readonly now: Date;
}

function addApplicant({ documents, programs, history, ...profile }: ArchivedApplicant, adding: Adding): void {
  const { store, idOf, newId, rules, now } = adding;
  // The ids come from the archive, whose schema made them, or from the `Ids` port.
  const applicant: Applicant = { ...profile, id: idOf(profile.id) as ApplicantId };
  store.applicants.insert(applicant);
  addDocuments(documents, applicant.id, adding);
  for (const { checklist, events, packets, nameNotes, ...program } of programs) {
    const id = idOf(program.id) as ProgramId;
    store.programs.insert({ ...program, id, applicantId: applicant.id });
    for (const event of events.length > 0 ? events : checklist.map(toEvent)) store.checklists.append(id, event);
    for (const packet of packets) {
      store.packets.insert({ ...packet, id: newId(), programId: id, documentIds: packet.documentIds.map(idOf) });
    }
    for (const note of nameNotes) store.nameNotes.insert({ ...note, id: newId(), programId: id });
    summariseProgram(store, rules, { programId: id, now });
  }
  addHistory(history, { applicantId: applicant.id, programIds: new Set(programs.map(({ id }) => id)) }, adding);
}

/** An older export says where a step stood, and not how it came there. */
function toEvent({ stepId, state, at }: ArchivedApplicant['programs'][number]['checklist'][number]): StepEvent {
  return { stepId, kind: eventOfState(state), at };
}

/** Only what is not corrected here already: an import changes nothing that is there. */
function addCorrections(corrections: ArchiveData['corrections'], { settings }: VaultStore): void {
  const own = ruleOverrides.read(settings);
  const isNew = ({ table, id, field }: ArchiveData['corrections'][number]): boolean =>
    !own.some((each) => each.table === table && each.id === id && each.field === field);
  const added = corrections.filter(isNew);
  if (added.length > 0) ruleOverrides.save(settings, [...own, ...added]);
}

/** Likewise: a word that is here already stays as it is. */
function addOwnWords(words: ArchiveData['ownWords'], { settings }: VaultStore): void {
  const own = ownWords.read(settings);
  const added = words.filter((word) => !own.some((each) => isSameWord(each, word)));
  if (added.length > 0) ownWords.save(settings, [...own, ...added]);
}

interface Owner {
  readonly applicantId: ApplicantId;
  readonly programIds: ReadonlySet<string>;
}

function addHistory(history: ArchivedApplicant['history'], { applicantId, programIds }: Owner, adding: Adding): void {
  const { store, idOf, newId } = adding;
  for (const entry of history) {
    // An entry of a program goes with it: without the program it would be nobody's.
    if (entry.programId !== null && !programIds.has(entry.programId)) continue;
    const programId = entry.programId && (idOf(entry.programId) as ProgramId);
    // The document may be gone; what happened to it is told all the same.
    const documentId = entry.documentId && (idOf(entry.documentId) as DocumentId);
    store.history.insert({ ...entry, id: newId(), applicantId, programId, documentId });
  }
}

/** An older version names the one that replaced it, which comes after it: they are joined when all are there. */
function addDocuments(
  documents: ArchivedApplicant['documents'],
  applicantId: ApplicantId,
  { store, idOf, found }: Adding,
): void {
  const newIds = new Map(documents.map(({ id }) => [id, idOf(id) as DocumentId]));
  const added = documents.map(({ file: _, record, ...document }) => {
    const bytes = found.originals.get(document.sha256);
    if (!bytes) throw new Error('an original was not read');
    const own = { ...document, id: newIds.get(document.id) ?? document.id, applicantId, replacedBy: null };
    store.documents.insert(own, bytes);
    if (record) store.records.save({ ...record, documentId: own.id });
    return { own, replacedBy: document.replacedBy === null ? undefined : newIds.get(document.replacedBy) };
  });
  for (const { own, replacedBy } of added) {
    if (replacedBy !== undefined) store.documents.update({ ...own, replacedBy });
  }
}
