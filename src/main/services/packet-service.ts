import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { currentDocuments } from '../../shared/domain/documents/versions.ts';
import { DEFAULT_WATERMARK, type PacketOptions } from '../../shared/domain/packet/packet-options.ts';
import type { PacketInputs, PacketPlan } from '../../shared/domain/packet/packet-plan.ts';
import { planPacket } from '../../shared/domain/packet/plan-packet.ts';
import type { Program, ProgramId } from '../../shared/domain/programs/program.ts';
import { AppFailure } from './app-failure.ts';
import { withCheckedNumber } from './applicant-service.ts';
import { cancellable } from './cancellable.ts';
import { type LooseDocument, readLooseDocuments } from './loose-documents.ts';
import { encodeManifest } from './manifest-file.ts';
import { createPacketBuilder, type PacketEvent } from './packet-builder.ts';
import type { Ports } from './ports/ports.ts';
import { createRecorder } from './recorder.ts';
import { verifyPacketFiles } from './verify-packet.ts';

/** A packet from files instead of the vault: what the manifest of `packet build --manifest` says, already read. */
export interface LoosePacket extends Omit<PacketInputs, 'documents'> {
  /** The date that the packet carries; today, where it is null. */
  readonly date: string | null;
  readonly documents: readonly LooseDocument[];
}

type Finished = Extract<PacketEvent, { readonly kind: 'finished' }>;

interface BuildInput {
  readonly programId: ProgramId;
  readonly folder: string;
  readonly watermark: PacketOptions['watermark'];
  /** The other options; what is left out is as usual. */
  readonly looks?: Omit<PacketOptions, 'watermark'> | undefined;
  readonly passwords: Readonly<Record<string, string>>;
}

/** The use cases of packets (材料包). */
export function createPacketService(ports: Ports) {
  const { vault, rules, clock, folders, worker, ids, digest, chinese } = ports;
  const record = createRecorder(ports);
  const build = createPacketBuilder(ports);
  const tables = () => ({ ...rules.current(), chinese });
  const today = () => shanghaiDate(clock.now());

  function inputsOf(programId: ProgramId, options: PacketOptions): PacketInputs & { program: Program } {
    const store = vault.store();
    const program = store.programs.find(programId);
    if (!program) throw new AppFailure('not_found', { what: 'program' });
    const applicant = store.applicants.find(program.applicantId);
    if (!applicant) throw new AppFailure('not_found', { what: 'applicant' });
    return { applicant, program, documents: currentDocuments(store.documents.listFor(applicant.id)), options };
  }

  function sourcesOf(plan: PacketPlan, inputs: PacketInputs, passwords: Readonly<Record<string, string>>) {
    const used = new Set(plan.documents.map(({ documentId }) => documentId));
    return inputs.documents
      .filter(({ id }) => used.has(id))
      .map((document) => {
        const bytes = vault.store().documents.readBytes(document.id);
        if (!bytes) throw new AppFailure('not_found', { what: 'document' });
        return { documentId: document.id, name: document.fileName, bytes, password: passwords[document.id] ?? null };
      });
  }

  /** Notes that the packet was built. A vault that was locked meanwhile takes no notes, and the packet is there all the same. */
  function remember(
    inputs: PacketInputs & { program: Program },
    plan: PacketPlan,
    { folder, manifest }: Finished,
  ): void {
    if (vault.status().state !== 'open') return;
    const store = vault.store();
    const { id: programId, applicantId } = inputs.program;
    const { verdict, complete } = manifest;
    const builtAt = clock.now().toISOString();
    const documentIds = plan.documents.map(({ documentId }) => documentId);
    const manifestSha256 = digest.sha256(encodeManifest(manifest));
    store.transaction(() => {
      store.packets.insert({
        id: ids.next(),
        programId,
        builtAt,
        folder,
        manifestSha256,
        verdict,
        complete,
        documentIds,
      });
      store.checks.save({ programId, kind: 'packet', rulePack: plan.rulePackVersion, verdict, at: builtAt });
      const changes = [
        { field: 'folder', before: null, after: folder },
        { field: 'verdict', before: null, after: verdict },
      ];
      record('packet-built', { applicantId, programId }, changes);
    });
  }

  return {
    async plan({ programId }: { programId: ProgramId }) {
      const inputs = inputsOf(programId, { watermark: DEFAULT_WATERMARK });
      const plan = planPacket(inputs, tables(), today());
      const folderName = [inputs.program.name, '材料包', plan.date].filter((part) => part !== '').join('-');
      return {
        slots: plan.slots,
        values: plan.values,
        findings: plan.findings,
        complete: plan.complete,
        defaultFolder: folders.suggest(folderName),
        defaultWatermark: DEFAULT_WATERMARK,
      };
    },

    /** Yields progress and ends with `finished`; when the reader stops or `signal` fires, the build is cancelled. */
    async *build(input: BuildInput, signal?: AbortSignal): AsyncGenerator<PacketEvent> {
      const inputs = inputsOf(input.programId, { ...input.looks, watermark: input.watermark });
      const plan = planPacket(inputs, tables(), today());
      const sources = sourcesOf(plan, inputs, input.passwords);
      const work = (inner: AbortSignal, push: (event: PacketEvent) => void) =>
        build({ plan, sources }, input.folder, {
          signal: inner,
          push: (event) => {
            if (event.kind === 'finished') remember(inputs, plan, event);
            push(event);
          },
        });
      yield* cancellable(work, signal);
    },

    /** The same from files that are in no vault. */
    async *buildLoose(loose: LoosePacket, folder: string, signal?: AbortSignal): AsyncGenerator<PacketEvent> {
      const date = loose.date ?? today();
      const applicant = withCheckedNumber(loose.applicant, date);
      await folders.assertFree(folder);
      const { documents, sources } = await readLooseDocuments(ports, loose.documents, signal);
      const plan = planPacket({ ...loose, applicant, documents }, tables(), date);
      const used = new Set(plan.documents.map(({ documentId }) => documentId));
      const job = { plan, sources: sources.filter(({ documentId }) => used.has(documentId)) };
      yield* cancellable((inner, push) => build(job, folder, { signal: inner, push }), signal);
    },

    verify: async ({ folder }: { folder: string }, signal?: AbortSignal) =>
      verifyPacketFiles(await folders.read(folder), folder, { ...ports, signal }),

    /** Ends the worker threads; the host calls it when it stops. */
    close: () => worker.close(),
  };
}
