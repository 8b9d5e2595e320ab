import { VERDICTS } from '../../../shared/domain/finding.ts';
import type { PacketRecord } from '../../../shared/domain/packet/packet-record.ts';
import type { ProgramId } from '../../../shared/domain/programs/program.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { PacketRepository } from '../../services/ports/vault-store.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';
import { parseTexts } from './stored-json.ts';

interface PacketRow {
  readonly id: string;
  readonly program_id: string;
  readonly built_at: string;
  readonly folder: string;
  readonly manifest_sha256: string;
  readonly verdict: string;
  readonly complete: number;
  readonly document_ids: string;
  readonly receiver: string;
  readonly watermark: string | null;
  readonly note: string;
}

const COLUMNS =
  'id, program_id, built_at, folder, manifest_sha256, verdict, complete, document_ids, receiver, watermark, note';
const INSERT = `INSERT INTO packets (${COLUMNS})
  VALUES (@id, @program_id, @built_at, @folder, @manifest_sha256, @verdict, @complete, @document_ids,
    @receiver, @watermark, @note)`;
const OF_APPLICANT = `SELECT ${COLUMNS} FROM packets WHERE program_id IN (SELECT id FROM programs WHERE applicant_id = ?)
  ORDER BY built_at DESC, seq DESC`;
const OF_PROGRAM = `SELECT ${COLUMNS} FROM packets WHERE program_id = ? ORDER BY built_at DESC, seq DESC`;

function assertFound(changes: number): void {
  if (changes === 0) throw new AppFailure('not_found', { what: 'packet' });
}

function toRecord(row: PacketRow): PacketRecord {
  return {
    id: row.id,
    programId: row.program_id as ProgramId,
    builtAt: row.built_at,
    folder: row.folder,
    manifestSha256: row.manifest_sha256,
    verdict: oneOf(VERDICTS, row.verdict),
    complete: row.complete === 1,
    documentIds: parseTexts(row.document_ids),
    receiver: row.receiver,
    watermark: row.watermark,
    note: row.note,
  };
}

export function createPacketRepository(queries: Queries): PacketRepository {
  const listFor = queries.prepare<PacketRow>(OF_APPLICANT);
  const insertOne = queries.prepare(INSERT);
  const listProgram = queries.prepare<PacketRow>(OF_PROGRAM);
  const noteOne = queries.prepare('UPDATE packets SET note = ? WHERE id = ?');
  const removeOne = queries.prepare('DELETE FROM packets WHERE id = ?');
  return {
    listOf: (programId) => listProgram.all(programId).map(toRecord),
    listFor: (applicantId) => listFor.all(applicantId).map(toRecord),
    insert: (record) =>
      void insertOne.run({
        id: record.id,
        program_id: record.programId,
        built_at: record.builtAt,
        folder: record.folder,
        manifest_sha256: record.manifestSha256,
        verdict: record.verdict,
        complete: record.complete ? 1 : 0,
        document_ids: JSON.stringify(record.documentIds),
        receiver: record.receiver,
        watermark: record.watermark,
        note: record.note,
      }),
    note: (id, note) => assertFound(noteOne.run(note, id)),
    remove: (id) => assertFound(removeOne.run(id)),
  };
}
