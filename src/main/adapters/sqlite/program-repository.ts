import type { ApplicantId } from '../../../shared/domain/applicants/applicant.ts';
import { PRE_APPROVALS, type Program, type ProgramId } from '../../../shared/domain/programs/program.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { ProgramRepository } from '../../services/ports/vault-store.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';
import { isMissingParent } from './sqlite-failure.ts';
import { parseCategoryIds } from './stored-json.ts';

interface ProgramRow {
  readonly id: string;
  readonly applicant_id: string;
  readonly name: string;
  readonly remark: string;
  readonly intro: string;
  readonly category_ids: string;
  readonly pre_approval: string;
  readonly created_at: string;
  readonly updated_at: string;
}

const SELECT =
  'SELECT id, applicant_id, name, remark, intro, category_ids, pre_approval, created_at, updated_at FROM programs';
const SEARCH = `SELECT p.id, p.name, p.applicant_id, a.name AS applicant_name
  FROM programs p JOIN applicants a ON a.id = p.applicant_id
  WHERE instr(lower(p.name), ?) ORDER BY p.seq DESC LIMIT ?`;
const INSERT = `INSERT INTO programs (id, applicant_id, name, remark, intro, category_ids, pre_approval, created_at, updated_at)
  VALUES (@id, @applicant_id, @name, @remark, @intro, @category_ids, @pre_approval, @created_at, @updated_at)`;
const UPDATE = `UPDATE programs SET name = @name, remark = @remark, intro = @intro, category_ids = @category_ids,
  pre_approval = @pre_approval, created_at = @created_at, updated_at = @updated_at
  WHERE id = @id AND applicant_id = @applicant_id`;

function toProgram(row: ProgramRow): Program {
  return {
    // Branded again: only `insert` writes ids, and it takes branded ones.
    id: row.id as ProgramId,
    applicantId: row.applicant_id as ApplicantId,
    name: row.name,
    remark: row.remark,
    intro: row.intro,
    categoryIds: parseCategoryIds(row.category_ids),
    preApproval: oneOf(PRE_APPROVALS, row.pre_approval),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toRow(program: Program): ProgramRow {
  return {
    id: program.id,
    applicant_id: program.applicantId,
    name: program.name,
    remark: program.remark,
    intro: program.intro,
    category_ids: JSON.stringify(program.categoryIds),
    pre_approval: program.preApproval,
    created_at: program.createdAt,
    updated_at: program.updatedAt,
  };
}

function assertChanged(changes: number): void {
  if (changes === 0) throw new AppFailure('not_found', { what: 'program' });
}

export function createProgramRepository(queries: Queries): ProgramRepository {
  const listFor = queries.prepare<ProgramRow>(`${SELECT} WHERE applicant_id = ? ORDER BY seq`);
  const findOne = queries.prepare<ProgramRow>(`${SELECT} WHERE id = ?`);
  const searchNames = queries.prepare<ProgramRow & { readonly applicant_name: string }>(SEARCH);
  const insertOne = queries.prepare(INSERT);
  const updateOne = queries.prepare(UPDATE);
  const removeOne = queries.prepare('DELETE FROM programs WHERE id = ?');
  return {
    listFor: (applicantId) => listFor.all(applicantId).map(toProgram),
    search: (text, limit) =>
      searchNames.all(text.normalize('NFC').toLowerCase(), limit).map((row) => ({
        id: row.id as ProgramId,
        name: row.name,
        applicantId: row.applicant_id as ApplicantId,
        applicantName: row.applicant_name,
      })),
    find(id) {
      const row = findOne.get(id);
      return row && toProgram(row);
    },
    insert(program) {
      try {
        insertOne.run(toRow(program));
      } catch (error) {
        throw isMissingParent(error) ? new AppFailure('not_found', { what: 'applicant' }) : error;
      }
    },
    update: (program) => assertChanged(updateOne.run(toRow(program))),
    remove: (id) => assertChanged(removeOne.run(id)),
  };
}
