import type { WorkMessage } from '../../src/main/adapters/worker/protocol.ts';

/** A task file for tests: a document by its name makes the thread hang, die or run out of memory. */
export async function runTask({ request, port }: WorkMessage): Promise<unknown> {
  port.postMessage({ kind: 'started' });
  if (request.kind === 'build-packet') {
    if (request.careful) port.postMessage({ kind: 'file', name: request.job.sources[0]?.name ?? null });
    process.exit(3);
  }
  if (request.kind !== 'inspect') throw new Error('only inspect');
  const { name } = request.file;
  if (!name.startsWith('unblamed')) port.postMessage({ kind: 'file', name });
  if (name === 'hang.pdf') for (;;);
  if (name.endsWith('exit.pdf')) process.exit(3);
  if (name === 'memory.pdf') {
    const hoard: number[][] = [];
    for (;;) hoard.push(Array.from({ length: 100_000 }, () => Math.random()));
  }
  if (name === 'defect.pdf') throw new TypeError('a defect');
  port.close();
  const facts = { mediaType: 'image/png', pages: 1, width: 1, height: 1, needsPassword: false };
  return { ok: true, value: { facts, findings: [] } };
}
