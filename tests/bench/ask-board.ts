// A thread of its own: asks the host for the list of people again and again until it is told to stop.
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { connectTo, type HostAccess } from './connect-to-host.ts';

const EVERY_MS = 50;

const client = connectTo(workerData satisfies HostAccess);
const answers: number[] = [];
let goesOn = true;
parentPort?.once('message', () => {
  goesOn = false;
});
while (goesOn) {
  const since = performance.now();
  await client.applicants.board({ search: '', state: null, sort: 'due', offset: 0, limit: 20 });
  answers.push(performance.now() - since);
  await wait(EVERY_MS);
}
parentPort?.postMessage(answers);
