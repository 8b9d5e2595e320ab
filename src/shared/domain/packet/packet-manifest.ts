import type { CalendarDate } from '../calendar-date.ts';
import type { Finding, Verdict } from '../finding.ts';

/** One file of the packet folder as it was written. */
export interface ManifestFile {
  /** Path inside the packet folder, with forward slashes. */
  readonly path: string;
  readonly role: 'packet' | 'upload' | 'original' | 'values';
  readonly sha256: string;
  readonly bytes: number;
  /** Pixels of an image; null for other files. */
  readonly width: number | null;
  readonly height: number | null;
  /** Pages of a PDF; null for other files. */
  readonly pages: number | null;
  /** The console field that an upload belongs to, e.g. `fil.id.front`, and the rule that it meets in words. */
  readonly fieldId: string | null;
  readonly rule: string | null;
  /** What was checked on the written bytes, by which engine. */
  readonly checks: readonly string[];
}

/** `manifest.json`: every file of the packet with its hash, the rule it meets, and what the checks found. */
export interface PacketManifest {
  readonly format: 1;
  readonly app: string;
  readonly date: CalendarDate;
  readonly rulePackVersion: string;
  readonly program: string;
  readonly complete: boolean;
  readonly verdict: Verdict;
  readonly files: readonly ManifestFile[];
  readonly findings: readonly Finding[];
}

/** The answer of `packet verify`. */
export interface PacketVerification {
  readonly ok: boolean;
  readonly files: readonly {
    readonly path: string;
    readonly state: 'ok' | 'changed' | 'missing' | 'unexpected';
  }[];
  readonly findings: readonly Finding[];
}
