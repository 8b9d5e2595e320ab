import { join } from 'node:path';
import { createSilentLog } from '../../src/main/adapters/logging/create-log.ts';
import { checkoutResources, checkoutWorkerUrl } from '../../src/main/hosts/checkout.ts';
import { type Composition, composeServices, type HostSettings } from '../../src/main/hosts/compose-services.ts';
import { NO_ABILITIES } from '../../src/main/services/ports/host.ts';
import { CHEAP } from '../unit/main/adapters/keys/test-keys.ts';

/** The real services over a folder of the test's own: the same composition as every host's. */
export function composeForTest(folder: string, changes: Partial<HostSettings> = {}): Composition {
  return composeServices({
    dataDir: join(folder, 'data'),
    documentsDir: join(folder, 'documents'),
    resourcesDir: checkoutResources,
    workerUrl: checkoutWorkerUrl,
    abilities: { ...NO_ABILITIES, kind: 'test', version: '0.0.0' },
    systemKeys: null,
    kdf: CHEAP,
    log: createSilentLog(),
    urlForHandle: (handle) => `/files/${handle}`,
    ...changes,
  });
}
