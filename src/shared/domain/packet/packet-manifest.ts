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
  /** The page of `packet.pdf`, from 1, where the pages of an original begin; null where they are not in it as such. */
  readonly packetPage?: number | null | undefined;
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
  /** SHA-256 of this very file with this value empty, so that a change in it shows too. Older versions left it out. */
  readonly manifestSha256?: string | undefined;
}

/** A file by its size and hash. */
export interface FileMark {
  readonly bytes: number;
  readonly sha256: string;
}

/** One file of a packet folder beside what the manifest says of it. */
export interface VerifiedFile {
  readonly path: string;
  readonly state: 'ok' | 'changed' | 'missing' | 'unexpected';
  /** What the manifest says; null for a file that it does not list. */
  readonly expected?: FileMark | null | undefined;
  /** What lies in the folder; null for a file that is not there. */
  readonly found?: FileMark | null | undefined;
  /** The checks of the build, made again now, in words. */
  readonly checks?: readonly string[] | undefined;
  /** Which of them fail. */
  readonly failed?: readonly string[] | undefined;
}

/** The answer of `packet verify`. */
export interface PacketVerification {
  readonly ok: boolean;
  readonly files: readonly VerifiedFile[];
  readonly findings: readonly Finding[];
}
