import type { ChineseReader } from '../../../shared/domain/naming/chinese-reader.ts';
import type { Archives } from './archives.ts';
import type { CalendarWriter } from './calendar-writer.ts';
import type { Alarm, Clock, Ids } from './clock.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Digest } from './digest.ts';
import type { DocumentWorker } from './document-worker.ts';
import type { Handles } from './handles.ts';
import type { HostAbilities } from './host.ts';
import type { InstallerFiles } from './installer-files.ts';
import type { Log } from './log.ts';
import type { NetworkWatch } from './network-watch.ts';
import type { PacketFolders } from './packet-folders.ts';
import type { RuleSource } from './rule-source.ts';
import type { SampleSource } from './sample-source.ts';
import type { Vault } from './vault.ts';
import type { VaultBackups } from './vault-backups.ts';

/** Everything that the services need from outside. A host builds it once and calls `createServices` once. */
export interface Ports {
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly ids: Ids;
  readonly vault: Vault;
  readonly backups: VaultBackups;
  readonly archives: Archives;
  readonly calendars: CalendarWriter;
  readonly worker: DocumentWorker;
  readonly folders: PacketFolders;
  readonly handles: Handles;
  readonly rules: RuleSource;
  readonly samples: SampleSource;
  readonly chinese: ChineseReader;
  readonly digest: Digest;
  readonly diagnostics: Diagnostics;
  readonly host: HostAbilities;
  readonly installers: InstallerFiles;
  readonly network: NetworkWatch;
  readonly log: Log;
}
