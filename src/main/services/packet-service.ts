import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { DEFAULT_WATERMARK, settleOptions } from '../../shared/domain/packet/packet-options.ts';
import type { PacketInputs, PacketLayout } from '../../shared/domain/packet/packet-plan.ts';
import type { PacketRecord } from '../../shared/domain/packet/packet-record.ts';
import { layOutPacket } from '../../shared/domain/packet/plan-packet.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import { withCheckedNumber } from './applicant-service.ts';
import { cancellable } from './cancellable.ts';
import { type LooseDocument, listLooseDocuments } from './loose-documents.ts';
import { encodeManifest } from './manifest-file.ts';
import { createPacketBuilder, type PacketEvent } from './packet-builder.ts';
import { createPacketJobs, type PacketRequest, type PreparedPacket } from './packet-jobs.ts';
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

interface BuildInput extends PacketRequest {
  readonly folder: string;
}

/** The use cases of packets (材料包). */
export function createPacketService(ports: Ports) {
  const { vault, rules, clock, folders, worker, ids, digest, chinese } = ports;
  const record = createRecorder(ports);
  const build = createPacketBuilder(ports);
  const tables = () => ({ ...rules.current(), chinese });
  const today = () => shanghaiDate(clock.now());

  const jobs = createPacketJobs(ports);

  /** Notes that the packet was built. A vault that was locked meanwhile takes no notes, and the packet is there all the same. */
  function remember({ program, job }: PreparedPacket, { folder, manifest }: Finished): void {
    if (vault.status().state !== 'open') return;
    const store = vault.store();
    const { id: programId, applicantId } = program;
    const { verdict, complete } = manifest;
    const builtAt = clock.now().toISOString();
    store.transaction(() => {
      store.packets.insert({
        id: ids.next(),
        programId,
        builtAt,
        folder,
        manifestSha256: digest.sha256(encodeManifest(manifest)),
        verdict,
        complete,
        documentIds: job.plan.documents.map(({ documentId }) => documentId),
        ...markOf(job.plan),
        note: '',
      });
      store.checks.save({ programId, kind: 'packet', rulePack: job.plan.rulePackVersion, verdict, at: builtAt });
      const changes = [
        { field: 'folder', before: null, after: folder },
        { field: 'verdict', before: null, after: verdict },
      ];
      record('packet-built', { applicantId, programId }, changes);
    });
  }

  return {
    async plan({ programId }: { programId: ProgramId }) {
      const { program, plan } = jobs.planOf(programId, { watermark: DEFAULT_WATERMARK });
      const folderName = [program.name, '材料包', plan.date].filter((part) => part !== '').join('-');
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
      const prepared = jobs.prepare(input);
      const work = (inner: AbortSignal, push: (event: PacketEvent) => void) =>
        build(prepared, input.folder, {
          signal: inner,
          push: (event) => {
            if (event.kind === 'finished') remember(prepared, event);
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
      const { documents, sources } = listLooseDocuments(ports, loose.documents);
      const { layout, check } = layOutPacket({ ...loose, applicant, documents }, tables(), date);
      const used = new Set(layout.documents.map(({ documentId }) => documentId));
      // What has no place in the packet is looked at all the same: somebody took it for a usable document.
      for (const source of sources) if (!used.has(source.documentId)) await worker.inspect(source, { signal });
      const job = { plan: layout, sources: sources.filter(({ documentId }) => used.has(documentId)) };
      yield* cancellable((inner, push) => build({ job, check }, folder, { signal: inner, push }), signal);
    },

    verify: async ({ folder }: { folder: string }, signal?: AbortSignal) =>
      verifyPacketFiles(await folders.read(folder), folder, { ...ports, signal }),

    /** Ends the worker threads; the host calls it when it stops. */
    close: () => worker.close(),
  };
}

/** Whom the copy is for and what stands over its pages, as the ledger keeps it. */
function markOf({ options, date }: PacketLayout): Pick<PacketRecord, 'receiver' | 'watermark'> {
  const { watermark } = options;
  const receiver = typeof watermark === 'object' ? (watermark?.receiver ?? '') : '';
  return { receiver, watermark: settleOptions(options, date).watermark?.text ?? '' };
}
