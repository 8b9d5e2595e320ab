import type { Verdict } from '../finding.ts';
import type { ProgramId } from '../programs/program.ts';

/** That a packet was built: what is in the vault about a folder that lies outside it. */
export interface PacketRecord {
  readonly id: string;
  readonly programId: ProgramId;
  /** UTC instant, ISO 8601. */
  readonly builtAt: string;
  readonly folder: string;
  /** SHA-256 of `manifest.json`, lower-case hex. */
  readonly manifestSha256: string;
  readonly verdict: Verdict;
  readonly complete: boolean;
  /** The documents that went in, as they were called in the vault. */
  readonly documentIds: readonly string[];
  /** Whom the copy was for, as it was typed; empty for nobody in particular. */
  readonly receiver: string;
  /** The text over its pages; empty for none, null where an older version of the app did not write it down. */
  readonly watermark: string | null;
  /** What the person notes about it. */
  readonly note: string;
}
