import { keyOfValue } from '../../shared/domain/packet/value-key.ts';
import type { ProgramId } from '../../shared/domain/programs/program.ts';
import { AppFailure } from './app-failure.ts';
import { createPacketJobs } from './packet-jobs.ts';
import type { Ports } from './ports/ports.ts';

/** Who got which copy of a packet, and which values were already typed into the console. */
export function createCopyService(ports: Pick<Ports, 'vault' | 'rules' | 'clock' | 'chinese' | 'digest'>) {
  const { vault, digest } = ports;
  const jobs = createPacketJobs(ports);

  /** Each value of the console by its key, with the hash of what is in it now. */
  function hashesOf(programId: ProgramId): ReadonlyMap<string, string> {
    const { values } = jobs.planOf(programId, { watermark: null }).plan;
    const encoder = new TextEncoder();
    return new Map(values.map((value) => [keyOfValue(value), digest.sha256(encoder.encode(value.value))]));
  }

  function assertProgram(id: ProgramId): void {
    if (!vault.store().programs.find(id)) throw new AppFailure('not_found', { what: 'program' });
  }

  return {
    /** The packets that were built of a program, the latest first. */
    async list({ programId }: { programId: ProgramId }) {
      assertProgram(programId);
      return { copies: vault.store().packets.listOf(programId) };
    },

    async note({ id, note }: { id: string; note: string }) {
      vault.store().packets.note(id, note);
      return {};
    },

    /** Forgets that it was built; its folder is not touched. */
    async remove({ id }: { id: string }) {
      vault.store().packets.remove(id);
      return {};
    },

    /** The fields whose value of now was already copied: one that changed since must be typed again. */
    async copied({ programId }: { programId: ProgramId }) {
      const hashes = hashesOf(programId);
      const copied = vault.store().copiedValues.listFor(programId);
      return {
        fields: copied.filter(({ field, valueSha256 }) => hashes.get(field) === valueSha256).map(({ field }) => field),
      };
    },

    async setCopied({ programId, field, isCopied }: { programId: ProgramId; field: string; isCopied: boolean }) {
      const valueSha256 = hashesOf(programId).get(field);
      if (valueSha256 === undefined) throw new AppFailure('input_invalid', { field: 'field' });
      const { copiedValues } = vault.store();
      if (isCopied) copiedValues.save(programId, { field, valueSha256 });
      else copiedValues.remove(programId, field);
      return {};
    },
  };
}
