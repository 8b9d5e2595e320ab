import { type Applicant, type ApplicantId, ID_KINDS } from '../../../shared/domain/applicants/applicant.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { ApplicantRepository } from '../../services/ports/vault-store.ts';
import { createApplicantSearch, createKeyWriter } from './applicant-search.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';

interface ApplicantRow {
  readonly id: string;
  readonly name: string;
  readonly id_kind: string;
  readonly id_number: string;
  readonly id_valid_from: string;
  readonly id_valid_to: string;
  readonly id_address: string;
  readonly filing_province: string;
  readonly postal_address: string;
  readonly mobile: string;
  readonly email: string;
  readonly emergency_name: string;
  readonly emergency_mobile: string;
  readonly created_at: string;
  readonly updated_at: string;
}

const COLUMNS = [
  'id',
  'name',
  'id_kind',
  'id_number',
  'id_valid_from',
  'id_valid_to',
  'id_address',
  'filing_province',
  'postal_address',
  'mobile',
  'email',
  'emergency_name',
  'emergency_mobile',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof ApplicantRow)[];

const SELECT = `SELECT ${COLUMNS.join(', ')} FROM applicants`;
const INSERT = `INSERT INTO applicants (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `@${name}`).join(', ')})`;
const UPDATE = `UPDATE applicants SET ${COLUMNS.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`;

function toApplicant(row: ApplicantRow): Applicant {
  return {
    // Branded again: only `insert` writes ids, and it takes branded ones.
    id: row.id as ApplicantId,
    name: row.name,
    idKind: oneOf(ID_KINDS, row.id_kind),
    idNumber: row.id_number,
    idValidFrom: row.id_valid_from,
    idValidTo: row.id_valid_to,
    idAddress: row.id_address,
    filingProvince: row.filing_province,
    postalAddress: row.postal_address,
    mobile: row.mobile,
    email: row.email,
    emergencyContact: { name: row.emergency_name, mobile: row.emergency_mobile },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toRow(applicant: Applicant): ApplicantRow {
  return {
    id: applicant.id,
    name: applicant.name,
    id_kind: applicant.idKind,
    id_number: applicant.idNumber,
    id_valid_from: applicant.idValidFrom,
    id_valid_to: applicant.idValidTo,
    id_address: applicant.idAddress,
    filing_province: applicant.filingProvince,
    postal_address: applicant.postalAddress,
    mobile: applicant.mobile,
    email: applicant.email,
    emergency_name: applicant.emergencyContact.name,
    emergency_mobile: applicant.emergencyContact.mobile,
    created_at: applicant.createdAt,
    updated_at: applicant.updatedAt,
  };
}

function assertChanged(changes: number): void {
  if (changes === 0) throw new AppFailure('not_found', { what: 'applicant' });
}

export function createApplicantRepository(queries: Queries): ApplicantRepository {
  const findOne = queries.prepare<ApplicantRow>(`${SELECT} WHERE id = ?`);
  const find = (id: ApplicantId) => {
    const row = findOne.get(id);
    return row && toApplicant(row);
  };
  const search = createApplicantSearch(queries, find);
  const writeKeys = createKeyWriter(queries);
  const sameNumber = queries.prepare<{ id: string }>(
    "SELECT id FROM applicants WHERE id_number = ? AND id_number <> '' AND id <> ?",
  );
  const sameMobile = queries.prepare<{ id: string }>(
    "SELECT id FROM applicants WHERE mobile = ? AND mobile <> '' AND id <> ?",
  );
  const listAll = queries.prepare<ApplicantRow>(`${SELECT} ORDER BY seq`);
  const insertOne = queries.prepare(INSERT);
  const updateOne = queries.prepare(UPDATE);
  const removeOne = queries.prepare('DELETE FROM applicants WHERE id = ?');
  return {
    list: () => listAll.all().map(toApplicant),
    search,
    find,
    findSame: ({ id, idNumber, mobile }) => ({
      idNumber: sameNumber.all(idNumber, id).map((row) => row.id as ApplicantId),
      mobile: sameMobile.all(mobile, id).map((row) => row.id as ApplicantId),
    }),
    insert: (applicant) =>
      queries.transaction(() => {
        insertOne.run(toRow(applicant));
        writeKeys(applicant);
      }),
    update: (applicant) =>
      queries.transaction(() => {
        assertChanged(updateOne.run(toRow(applicant)));
        writeKeys(applicant);
      }),
    remove: (id) => assertChanged(removeOne.run(id)),
  };
}
