import type { WorkProgress } from '../../services/ports/document-worker.ts';

/** What a task knows of the job around it. */
export interface JobContext {
  readonly resourcesDir: string;
  progress(stage: WorkProgress['stage'], done: number, total: number): void;
  /** Says which document is open now, by its name; null for none. */
  workingOn(file: string | null): void;
  /** One document after the other, each named: an attempt before it ended its thread without anybody to blame. */
  readonly careful?: boolean;
  /** Leaves the originals out of the packet's PDF: whoever only looks at its pages does not see them. */
  readonly withoutOriginals?: boolean;
}
