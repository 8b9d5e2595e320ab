import { createRouterClient } from '@orpc/server';
import { expect, it, onTestFinished } from 'vitest';
import { composeForTest } from '../../../support/compose-for-test.ts';
import { temporaryFolder } from '../../../support/temp-folder.ts';

const MINUTE = 60_000;

/** The real services on a clock that the test moves; the alarm rings when it does. */
async function openAt() {
  let now = Date.parse('2025-03-01T08:00:00.000Z');
  const ringing = new Set<() => void>();
  const composition = composeForTest(await temporaryFolder(), {
    clock: { now: () => new Date(now) },
    alarm: {
      every(_, work) {
        ringing.add(work);
        return () => void ringing.delete(work);
      },
    },
  });
  onTestFinished(() => composition.close());
  const client = createRouterClient(composition.router, { context: {} });
  await client.vault.create({ passphrase: '一句只给测试用的口令' });
  return {
    client,
    composition,
    sleep: (minutes: number) => {
      now += minutes * MINUTE;
    },
    pass(minutes: number) {
      now += minutes * MINUTE;
      for (const work of ringing) work();
    },
    state: async () => (await client.vault.status()).vault.state,
  };
}

it('locks after 15 minutes without a call, and asking for the status is no call', async () => {
  const { client, pass, state } = await openAt();
  expect((await client.vault.status()).vault.idleMinutes).toBe(15);
  pass(14);
  await client.applicants.list();
  pass(14);
  expect(await state()).toBe('open');
  pass(1);
  expect(await state()).toBe('locked');
  await expect(client.applicants.list()).rejects.toMatchObject({ code: 'vault_locked' });
});

it('locks at the first call after a sleep that stopped the timers', async () => {
  const { client, sleep } = await openAt();
  sleep(600);
  await expect(client.applicants.list()).rejects.toMatchObject({ code: 'vault_locked' });
});

it('keeps what was chosen, also never', async () => {
  const { client, pass, state } = await openAt();
  await client.vault.setIdleMinutes({ minutes: 5 });
  pass(5);
  expect(await state()).toBe('locked');
  await client.vault.unlock({ way: 'passphrase', secret: '一句只给测试用的口令' });
  expect((await client.vault.status()).vault.idleMinutes).toBe(5);
  await client.vault.setIdleMinutes({ minutes: null });
  pass(100_000);
  expect(await state()).toBe('open');
});

it('waits for work that is under way', async () => {
  const { composition, pass, state } = await openAt();
  const end = composition.services.idle.begin();
  pass(60);
  expect(await state()).toBe('open');
  end();
  pass(14);
  expect(await state()).toBe('open');
  pass(1);
  expect(await state()).toBe('locked');
});
