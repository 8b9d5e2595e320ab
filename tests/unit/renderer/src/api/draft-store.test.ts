import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDraftStore } from '../../../../../src/renderer/src/api/draft-store.ts';
import type { BeihaoClient } from '../../../../../src/shared/contract/contract.ts';
import type { DraftKey } from '../../../../../src/shared/domain/drafts/draft.ts';
import { composeForTest } from '../../../../support/compose-for-test.ts';

const PASSPHRASE = '一句只给测试用的口令';
const KEY: DraftKey = { form: 'some-form', applicantId: null, programId: null };

let client: BeihaoClient;
let close: () => Promise<void>;

beforeAll(async () => {
  const composition = composeForTest(await mkdtemp(join(tmpdir(), 'beihao-drafts-')));
  close = composition.close;
  client = createRouterClient(composition.router, { context: {} });
  await client.vault.create({ passphrase: PASSPHRASE });
});

afterAll(async () => {
  const { folder } = (await client.vault.status()).vault;
  await close();
  await rm(dirname(folder), { recursive: true });
});

/** The store of a new page over the real services; `calls` counts what reached them. */
async function openStore() {
  await client.drafts.discard(KEY);
  let isReachable = true;
  const calls: string[] = [];
  const counted = new Proxy(client.drafts, {
    get: (drafts, name: 'get' | 'save' | 'discard') => async (input: never) => {
      calls.push(name);
      if (!isReachable) throw new TypeError('fetch failed');
      return drafts[name](input);
    },
  });
  const heard = vi.fn();
  const store = createDraftStore(counted, heard);
  return {
    store,
    calls,
    /** Told that the vault is locked. */
    heard,
    reach(reachable: boolean) {
      isReachable = reachable;
    },
    stored: async () => (await client.drafts.get(KEY)).draft?.value,
  };
}

describe('drafts of a page', () => {
  it('are in the vault within half a second, however fast somebody types, with few calls', async () => {
    const { store, calls, stored } = await openStore();
    const begun = performance.now();
    let typed = 0;
    while (performance.now() - begun < 300) {
      store.save(KEY, `第${++typed}个字`);
      await new Promise((done) => setTimeout(done, 10));
    }
    await vi.waitFor(async () => expect(await stored()).toBe(`第${typed}个字`), { timeout: 500, interval: 20 });
    expect(calls.filter((name) => name === 'save')).toHaveLength(1);
    expect(await store.load(KEY)).toBe(`第${typed}个字`);
  });

  it('are written at once before the vault is locked', async () => {
    const { store } = await openStore();
    store.save(KEY, '还没写完');
    await store.flush();
    await client.vault.lock();
    await client.vault.unlock({ way: 'passphrase', secret: PASSPHRASE });
    expect((await client.drafts.get(KEY)).draft?.value).toBe('还没写完');
  });

  it('wait in the page while the vault is locked, and are written when it was unlocked', async () => {
    const { heard, store, calls, stored } = await openStore();
    const told: boolean[] = [];
    store.subscribe(() => told.push(store.isFailing()));
    store.save(KEY, '锁上的一瞬间');
    await client.vault.lock();
    await store.flush();
    expect(store.isFailing()).toBe(true);
    expect(await store.load(KEY)).toBe('锁上的一瞬间');
    const asked = calls.length;
    await new Promise((done) => setTimeout(done, 100));
    expect(calls.length).toBe(asked);
    expect(heard).toHaveBeenCalledOnce();
    await client.vault.unlock({ way: 'passphrase', secret: PASSPHRASE });
    await store.flush();
    expect(await stored()).toBe('锁上的一瞬间');
    expect(told).toEqual([true, false]);
  });

  it('are tried again by themselves when the connection comes back', async () => {
    const { store, reach, stored } = await openStore();
    reach(false);
    store.save(KEY, '断线时打的字');
    await store.flush();
    expect(store.isFailing()).toBe(true);
    store.save(KEY, '断线时打的字，更多');
    reach(true);
    await vi.waitFor(async () => expect(await stored()).toBe('断线时打的字，更多'), { timeout: 3000, interval: 50 });
    expect(store.isFailing()).toBe(false);
  });

  it('that were thrown away stay away, also when they were about to be written', async () => {
    const { store, stored } = await openStore();
    store.save(KEY, '一');
    await store.flush();
    store.save(KEY, '二');
    const writing = store.flush();
    await store.discard(KEY);
    await writing;
    await new Promise((done) => setTimeout(done, 450));
    expect(await stored()).toBeUndefined();
  });

  it('of somebody who is gone are given up, and do not hold up the others', async () => {
    const { store, stored } = await openStore();
    store.save({ ...KEY, applicantId: crypto.randomUUID() as never }, '没有人了');
    store.save(KEY, '还在');
    await store.flush();
    expect(store.isFailing()).toBe(false);
    expect(await stored()).toBe('还在');
  });
});
