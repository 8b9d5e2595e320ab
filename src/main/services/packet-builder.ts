import { verdictOf } from '../../shared/domain/finding.ts';
import type { PacketManifest } from '../../shared/domain/packet/packet-manifest.ts';
import { AppFailure } from './app-failure.ts';
import { encodeManifest, sealManifest } from './manifest-file.ts';
import type { BuiltFile, PacketJob, WorkProgress } from './ports/document-worker.ts';
import type { FolderFile } from './ports/packet-folders.ts';
import type { Ports } from './ports/ports.ts';

/** How a build goes on. */
export type PacketEvent =
  | ({ readonly kind: 'progress' } & WorkProgress)
  | { readonly kind: 'finished'; readonly folder: string; readonly manifest: PacketManifest };

interface BuildOptions {
  readonly signal: AbortSignal;
  readonly push: (event: PacketEvent) => void;
}

/** Makes the packet in the worker, writes it beside the target, reads it back, and only then puts it in place. */
export function createPacketBuilder({ worker, folders, digest, log, clock, host }: Ports) {
  return async (job: PacketJob, folder: string, { signal, push }: BuildOptions): Promise<void> => {
    const startedAt = clock.now().getTime();
    await folders.assertFree(folder);
    const onProgress = (progress: WorkProgress) => push({ kind: 'progress', ...progress });
    const built = await worker.buildPacket(job, { signal, onProgress });
    const about = describe(job, built.files, { findings: built.findings, app: `备好 ${host.version}` });
    const manifest = sealManifest(about, digest);
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
  files: readonly BuiltFile[],
  about: Pick<PacketManifest, 'findings' | 'app'>,
): PacketManifest {
  const findings = [...plan.findings, ...about.findings];
  return {
    format: 1,
    app: about.app,
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
