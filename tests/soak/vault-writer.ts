// The process that is killed: does what the plan says, and says after each thing that it is done.
import { readFileSync, writeSync } from 'node:fs';
import type { UnlockWay } from '../../src/main/services/ports/vault.ts';
import { type Operation, openPlace, type Place, perform } from './vault-operations.ts';

interface Plan {
  readonly place: Place;
  /** Null where the first operation makes the vault. */
  readonly way: UnlockWay | null;
  readonly operations: readonly Operation[];
}

/** Written before this returns: an acknowledgement that waits in a buffer would be none. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

// The harness wrote it a moment ago.
const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Plan;
let place = plan.place;
let open = openPlace(place);
if (plan.way) await open.vault.unlock(plan.way);
say('ready');
for (const operation of plan.operations) {
  ({ place, open } = await perform(place, open, operation));
  say('done');
}
say('end');
// Stays open until it is killed, as an app does that nobody touches.
setInterval(() => undefined, 1000);
