import { createZipArchives } from '../adapters/archives/zip-archives.ts';
import { createVaultBackups } from '../adapters/backups/vault-backups.ts';
import { icsWriter } from '../adapters/calendar/ics-writer.ts';
import { createChineseReader } from '../adapters/chinese/chinese-reader.ts';
import { nodeDigest } from '../adapters/digest/node-digest.ts';
import { createPacketFolders } from '../adapters/files/packet-folders.ts';
import { createSampleFolder } from '../adapters/files/sample-folder.ts';
import { createMemoryHandles } from '../adapters/handles/memory-handles.ts';
import type { DeriveKeyParams } from '../adapters/keys/derive-key.ts';
import type { WeakKdf } from '../adapters/keys/passphrase.ts';
import { logFileIn } from '../adapters/logging/log-file.ts';
import { networkWatch } from '../adapters/network/network-watch.ts';
import { createRouter, type Router } from '../adapters/rpc/create-router.ts';
import { createFileRuleSource } from '../adapters/rules/file-rule-source.ts';
import { createDiagnostics } from '../adapters/system/diagnostics.ts';
import { randomIds, systemAlarm, systemClock } from '../adapters/system/system-clock.ts';
import { installerFiles } from '../adapters/update/installer-files.ts';
import { createFileVault } from '../adapters/vault/file-vault.ts';
import { deriveKey } from '../adapters/worker/derive-key.ts';
import { createDocumentWorker } from '../adapters/worker/document-worker.ts';
import { createWorkerPool, type WorkerPool } from '../adapters/worker/worker-pool.ts';
import { createServices } from '../services/create-services.ts';
import type { Alarm, Clock } from '../services/ports/clock.ts';
import type { HostAbilities } from '../services/ports/host.ts';
import type { Log } from '../services/ports/log.ts';
import type { SystemKeyStore } from '../services/ports/vault.ts';

/** What differs between the hosts. */
export interface HostSettings {
  readonly dataDir: string;
  readonly documentsDir: string;
  /** Where fonts, rules and samples lie. */
  readonly resourcesDir: string;
  /** The worker's entry: a source file in a checkout, a bundle in the built app. */
  readonly workerUrl: URL;
  /** Threads that were started already. */
  readonly pool?: WorkerPool | undefined;
  readonly abilities: HostAbilities;
  readonly systemKeys: SystemKeyStore | null;
  readonly log: Log;
  /** Never set but by tests. */
  readonly kdf?: WeakKdf | undefined;
  /** The system's own, unless a test brings another. */
  readonly clock?: Clock;
  readonly alarm?: Alarm;
  /** The address under which this host hands out the bytes of a handle. */
  readonly urlForHandle: (handle: string) => string;
}

/** Builds the ports once and the services over them. */
export function composeServices(settings: HostSettings) {
  const { clock = systemClock, alarm = systemAlarm, kdf } = settings;
  const pool =
    settings.pool ?? createWorkerPool({ workerUrl: settings.workerUrl, resourcesDir: settings.resourcesDir });
  const worker = createDocumentWorker({ pool });
  const rules = createFileRuleSource(settings.resourcesDir, settings.dataDir);
  const handles = createMemoryHandles({ urlFor: settings.urlForHandle, clock: systemClock });
  const keys = {
    deriveKey: (request: DeriveKeyParams) => deriveKey(pool, request),
    systemKeys: settings.systemKeys,
    ...(kdf ? { cost: kdf, allowWeak: kdf.allowWeak } : {}),
  };
  const vault = createFileVault({
    folder: settings.dataDir,
    host: settings.abilities.kind,
    now: () => clock.now(),
    kdf,
    ...keys,
  });
  const services = createServices({
    clock,
    alarm,
    ids: randomIds,
    vault,
    backups: createVaultBackups({ vault, keys }),
    archives: createZipArchives(),
    calendars: icsWriter,
    worker,
    folders: createPacketFolders({ documentsDir: settings.documentsDir }),
    handles,
    rules,
    samples: createSampleFolder(settings.resourcesDir),
    chinese: createChineseReader(settings.resourcesDir),
    digest: nodeDigest,
    diagnostics: createDiagnostics({
      resourcesDir: settings.resourcesDir,
      rules,
      vault,
      worker,
      network: networkWatch,
      logFile: logFileIn(settings.dataDir),
    }),
    installers: installerFiles,
    network: networkWatch,
    host: settings.abilities,
    log: settings.log,
  });
  let router: Router | undefined;
  return {
    services,
    /** The contract; a host that does not speak it needs none of it. */
    get router() {
      router ??= createRouter(services, settings.log);
      return router;
    },
    handles,
    /** Forgets keys and handles and ends the threads. */
    async close(): Promise<void> {
      services.idle.stop();
      services.reminders.stop();
      handles.clear();
      vault.lock();
      // Cancelled by the lock; what it had written is removed before the process ends.
      await services.backups.settled();
      await worker.close();
    },
  };
}

export type Composition = ReturnType<typeof composeServices>;
