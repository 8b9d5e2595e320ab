import { access, constants } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DiagnosticCheck, Diagnostics } from '../../services/ports/diagnostics.ts';
import type { DocumentWorker } from '../../services/ports/document-worker.ts';
import type { NetworkWatch } from '../../services/ports/network-watch.ts';
import type { RuleSource } from '../../services/ports/rule-source.ts';
import type { Vault } from '../../services/ports/vault.ts';
import { readDefects } from '../logging/read-defects.ts';

interface Ground {
  readonly resourcesDir: string;
  readonly rules: RuleSource;
  readonly vault: Vault;
  readonly worker: DocumentWorker;
  readonly network: NetworkWatch;
  readonly logFile: string;
}

// A black dot, the smallest honest question to the image library: 1 × 1 pixel, PNG.
const ONE_PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Looks at runtime, font, rules, vault, worker and network, one after the other; a failing look never hides the others. */
export function createDiagnostics({ resourcesDir, rules, vault, worker, network, logFile }: Ground): Diagnostics {
  const checks: readonly (readonly [string, () => Promise<string>])[] = [
    ['runtime', async () => runtimeDetail()],
    [
      'font',
      () => access(join(resourcesDir, 'fonts', 'NotoSansSC-Regular.ttf'), constants.R_OK).then(() => 'Noto Sans SC'),
    ],
    ['rules', async () => `${rules.current().version} (${rules.current().date})`],
    ['vault', async () => vault.status().state],
    ['worker', () => worker.inspect({ name: 'dot.png', bytes: ONE_PIXEL, password: null }).then(() => 'images')],
    ['network', async () => networkDetail(network)],
  ];
  return {
    run: async () => await Promise.all(checks.map(([name, look]) => runCheck(name, look))),
    logFolder: dirname(logFile),
    recentDefects: () => readDefects(logFile),
  };
}

function networkDetail(network: NetworkWatch): string {
  const { total } = network.refused();
  if (total > 0) throw new RangeError('something tried to use the network');
  return network.watched().length > 0 ? `closed: ${network.watched().join(', ')}; 0 tried` : 'not watched';
}

async function runCheck(name: string, look: () => Promise<string>): Promise<DiagnosticCheck> {
  try {
    return { name, ok: true, detail: await look() };
  } catch (error) {
    // The kind of error only: its message can hold a path.
    return { name, ok: false, detail: error instanceof Error ? error.name : 'unknown' };
  }
}

/** The database's native module speaks Node-API 10; on an older runtime it crashes instead of failing. */
function runtimeDetail(): string {
  const level = Number(process.versions.napi);
  if (level < 10) throw new RangeError('Node-API 10 is needed');
  return `Node ${process.versions.node}, Node-API ${level}, ${process.platform}-${process.arch}`;
}
