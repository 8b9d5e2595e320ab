import { verdictOf } from '../../shared/domain/finding.ts';
import type { PacketManifest } from '../../shared/domain/packet/packet-manifest.ts';
import type { LaidOutPacket } from '../../shared/domain/packet/plan-packet.ts';
import { AppFailure } from './app-failure.ts';
import { encodeManifest, sealManifest } from './manifest-file.ts';
import type { BuiltPacket, PacketJob, WorkProgress } from './ports/document-worker.ts';
import type { FolderFile } from './ports/packet-folders.ts';
import type { Ports } from './ports/ports.ts';

/** How a build goes on. */
export type PacketEvent =
  | ({ readonly kind: 'progress' } & WorkProgress)
  | { readonly kind: 'finished'; readonly folder: string; readonly manifest: PacketManifest };

/** What is built: the job of the threads, and the checks of its plan, for which there is time meanwhile. */
interface PlannedPacket extends Pick<LaidOutPacket, 'check'> {
  readonly job: PacketJob;
}

interface BuildOptions {
  readonly signal: AbortSignal;
  readonly push: (event: PacketEvent) => void;
}

/** Makes the packet in the worker, writes it beside the target, reads it back, and only then puts it in place. */
export function createPacketBuilder({ worker, folders, digest, log, clock, host }: Ports) {
  return async ({ job, check }: PlannedPacket, folder: string, { signal, push }: BuildOptions): Promise<void> => {
    const startedAt = clock.now().getTime();
    await folders.assertFree(folder);
    const begun = Promise.withResolvers<void>();
    const onProgress = (progress: WorkProgress) => {
      begun.resolve();
      push({ kind: 'progress', ...progress });
    };
    const building = worker.buildPacket(job, { signal, onProgress });
    // Not before: a thread gets its job only while this one is free to hand it over.
    await Promise.race([begun.promise, building]);
    building.catch(() => undefined); // It is told below, whatever becomes of the checks.
    const findings = check();
    const built = await building;
    const about = { findings: [...findings, ...built.findings], app: `备好 ${host.version}` };
    const manifest = sealManifest(describe(job, built, about), digest);
    if (signal.aborted) throw new AppFailure('cancelled', {});
    push({ kind: 'progress', stage: 'writing', done: 0, total: 1 });
    const files: FolderFile[] = [...built.files, { path: 'manifest.json', content: encodeManifest(manifest) }];
    // `publish` compares every byte that it reads back: hashing them all once more would find nothing else.
    await folders.publish(folder, files, (written) => assertAllThere(written, files));
    log.info('packet.built', { files: files.length, milliseconds: clock.now().getTime() - startedAt });
    push({ kind: 'finished', folder, manifest });
  };
}

function describe(
  { plan }: PacketJob,
  { files }: BuiltPacket,
  { findings, app }: Pick<PacketManifest, 'findings' | 'app'>,
): PacketManifest {
  return {
    format: 1,
    app,
    date: plan.date,
    rulePackVersion: plan.rulePackVersion,
    program: plan.program.name,
    complete: plan.complete,
    verdict: verdictOf(findings),
    files: files.map(({ content: _, ...file }) => file),
    findings,
  };
}

/** What the disk gave back must be what was made; anything else is a defect of disk or code, and nothing is published. */
function assertAllThere(written: readonly FolderFile[], made: readonly FolderFile[]): void {
  const sizes = new Map(written.map(({ path, content }) => [path, content.length]));
  const differing = made.filter(({ path, content }) => sizes.get(path) !== content.length);
  if (written.length !== made.length || differing.length > 0) {
    throw new Error(`${differing.length} of ${made.length} packet files did not read back as written`);
  }
}
