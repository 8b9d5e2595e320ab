import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { currentDocuments } from '../../shared/domain/documents/versions.ts';
import type { PacketOptions } from '../../shared/domain/packet/packet-options.ts';
import type { PacketInputs, PacketLayout, PacketPlan } from '../../shared/domain/packet/packet-plan.ts';
import { type LaidOutPacket, layOutPacket, planPacket } from '../../shared/domain/packet/plan-packet.ts';
import type { Program, ProgramId } from '../../shared/domain/programs/program.ts';
import { AppFailure } from './app-failure.ts';
import type { PacketJob } from './ports/document-worker.ts';
import type { Ports } from './ports/ports.ts';

/** What a packet of a program is made from, as it was asked for. */
export interface PacketRequest {
  readonly programId: ProgramId;
  readonly watermark: PacketOptions['watermark'];
  /** The other options; what is left out is as usual. */
  readonly looks?: Omit<PacketOptions, 'watermark'> | undefined;
  /** Open passwords of locked PDFs by document id; used once and never stored. */
  readonly passwords: Readonly<Record<string, string>>;
}

/** A packet that was asked for, laid out, with the bytes of its originals. */
export interface PreparedPacket extends Pick<LaidOutPacket, 'check'> {
  readonly program: Program;
  readonly job: PacketJob;
}

/** Plans packets of the vault: what is built and what is shown beforehand is one and the same job. */
export function createPacketJobs({
  vault,
  rules,
  clock,
  chinese,
}: Pick<Ports, 'vault' | 'rules' | 'clock' | 'chinese'>) {
  function inputsOf(programId: ProgramId, options: PacketOptions): PacketInputs & { readonly program: Program } {
    const store = vault.store();
    const program = store.programs.find(programId);
    if (!program) throw new AppFailure('not_found', { what: 'program' });
    const applicant = store.applicants.find(program.applicantId);
    if (!applicant) throw new AppFailure('not_found', { what: 'applicant' });
    const documents = currentDocuments(store.documents.listFor(applicant.id));
    return { applicant, program, documents, records: store.records.listFor(applicant.id), options };
  }

  const tables = () => ({ ...rules.current(), chinese });
  const today = () => shanghaiDate(clock.now());

  function sourcesOf({ documents }: PacketLayout, inputs: PacketInputs, passwords: PacketRequest['passwords']) {
    const used = new Set(documents.map(({ documentId }) => documentId));
    return inputs.documents
      .filter(({ id }) => used.has(id))
      .map((document) => {
        const bytes = vault.store().documents.readBytes(document.id);
        if (!bytes) throw new AppFailure('not_found', { what: 'document' });
        return { documentId: document.id, name: document.fileName, bytes, password: passwords[document.id] ?? null };
      });
  }

  return {
    /** The plan of a program without its originals. Fails with `not_found`. */
    planOf(programId: ProgramId, options: PacketOptions): { readonly program: Program; readonly plan: PacketPlan } {
      const inputs = inputsOf(programId, options);
      return { program: inputs.program, plan: planPacket(inputs, tables(), today()) };
    },

    /** The layout with its originals. Fails with `not_found`. */
    prepare({ programId, watermark, looks, passwords }: PacketRequest): PreparedPacket {
      const inputs = inputsOf(programId, { ...looks, watermark });
      const { layout, check } = layOutPacket(inputs, tables(), today());
      const job = { plan: layout, sources: sourcesOf(layout, inputs, passwords) };
      return { program: inputs.program, job, check };
    },
  };
}
