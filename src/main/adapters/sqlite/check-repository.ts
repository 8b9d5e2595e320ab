import { VERDICTS } from '../../../shared/domain/finding.ts';
import type { ProgramId } from '../../../shared/domain/programs/program.ts';
import { CHECK_KINDS, type ProgramCheck } from '../../../shared/domain/programs/program-check.ts';
import type { CheckRepository } from '../../services/ports/vault-store.ts';
import { oneOf } from './one-of.ts';
import type { Queries } from './queries.ts';

interface CheckRow {
  readonly program_id: string;
  readonly program_name: string;
  readonly kind: string;
  readonly rule_pack: string;
  readonly verdict: string;
  readonly at: string;
}

const SAVE = `INSERT INTO program_checks (program_id, kind, rule_pack, verdict, at)
  VALUES (@programId, @kind, @rulePack, @verdict, @at)
  ON CONFLICT (program_id, kind) DO UPDATE SET rule_pack = excluded.rule_pack, verdict = excluded.verdict, at = excluded.at`;
const OTHER = `SELECT c.program_id, p.name AS program_name, c.kind, c.rule_pack, c.verdict, c.at
  FROM program_checks c JOIN programs p ON p.id = c.program_id WHERE c.rule_pack <> ? ORDER BY p.seq, c.kind`;

function toCheck(row: CheckRow): ProgramCheck & { readonly programName: string } {
  return {
    // Branded again: only `save` writes ids, and it takes branded ones.
    programId: row.program_id as ProgramId,
    programName: row.program_name,
    kind: oneOf(CHECK_KINDS, row.kind),
    rulePack: row.rule_pack,
    verdict: oneOf(VERDICTS, row.verdict),
    at: row.at,
  };
}

export function createCheckRepository(queries: Queries): CheckRepository {
  const save = queries.prepare(SAVE);
  const listOther = queries.prepare<CheckRow>(OTHER);
  return {
    save: (check) => void save.run({ ...check }),
    listOther: (rulePack) => listOther.all(rulePack).map(toCheck),
  };
}
