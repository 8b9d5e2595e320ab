import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  formatKeyFile,
  isKeyFileIntact,
  parseKeyFile,
  sealKeyFile,
} from '../../../../../src/main/adapters/keys/key-file.ts';
import {
  type KeySources,
  unwrapDataKey,
  withEntry,
  wrapForPassphrase,
  wrapForRecovery,
  wrapForSystemStore,
} from '../../../../../src/main/adapters/keys/unlock-ways.ts';
import { CHEAP, createTestSystemStore, deriveKey } from './test-keys.ts';

const PASSPHRASE = '春眠不觉晓 1';

async function makeKeys() {
  const systemKeys = createTestSystemStore();
  const sources: KeySources = { deriveKey, systemKeys, cost: CHEAP, allowWeak: true };
  const key = { vaultId: randomUUID(), dataKey: randomBytes(32) };
  const { entry, recoveryKey } = wrapForRecovery(key);
  const ways = [await wrapForPassphrase(key, PASSPHRASE, sources), entry, wrapForSystemStore(key, systemKeys)];
  const text = formatKeyFile(sealKeyFile({ vaultId: key.vaultId, ways }, key.dataKey));
  return { sources, systemKeys, key, recoveryKey, text, file: parseKeyFile(text) };
}

describe('a key file', () => {
  it('opens with each of its ways', async () => {
    const { file, key, recoveryKey, sources } = await makeKeys();
    const given = [
      { way: 'passphrase', secret: PASSPHRASE },
      { way: 'recovery-key', secret: recoveryKey.toLowerCase() },
      { way: 'system-store' },
    ] as const;
    for (const way of given) expect(Buffer.from(await unwrapDataKey(file, way, sources))).toEqual(key.dataKey);
    expect(isKeyFileIntact(file, key.dataKey)).toBe(true);
  });

  it('says wrong secret to a wrong one', async () => {
    const { file, recoveryKey, sources } = await makeKeys();
    const other = recoveryKey.startsWith('0') ? `1${recoveryKey.slice(1)}` : `0${recoveryKey.slice(1)}`;
    const given = [
      { way: 'passphrase', secret: 'x' },
      { way: 'passphrase', secret: '' },
      { way: 'recovery-key', secret: other },
      { way: 'recovery-key', secret: wrapForRecovery({ vaultId: '', dataKey: randomBytes(32) }).recoveryKey },
    ] as const;
    for (const way of given) {
      const failure = { code: 'vault_wrong_secret', data: { way: way.way } };
      await expect(unwrapDataKey(file, way, sources)).rejects.toMatchObject(failure);
    }
  });

  it('says that the system store is not there, or is another', async () => {
    const { file, sources, systemKeys } = await makeKeys();
    const other = { ...createTestSystemStore(), reveal: () => randomBytes(32) };
    const open = (change: Partial<KeySources>) =>
      unwrapDataKey(file, { way: 'system-store' }, { ...sources, ...change });
    await expect(open({ systemKeys: null })).rejects.toThrow('system_store_unavailable');
    await expect(open({ systemKeys: other })).rejects.toThrow('vault_wrong_secret');
    systemKeys.available = false;
    await expect(open({})).rejects.toThrow('system_store_unavailable');
    const without = { ...file, ways: file.ways.filter(({ way }) => way !== 'system-store') };
    systemKeys.available = true;
    await expect(unwrapDataKey(without, { way: 'system-store' }, sources)).rejects.toThrow('system_store_unavailable');
  });

  it('holds neither key nor passphrase', async () => {
    const { key, recoveryKey, text } = await makeKeys();
    for (const secret of [key.dataKey.toString('hex'), key.dataKey.toString('base64'), PASSPHRASE, recoveryKey]) {
      expect(text).not.toContain(secret);
    }
  });

  it('of the app itself costs 64 MiB and is refused below that', async () => {
    const { key, sources } = await makeKeys();
    const strict: KeySources = { deriveKey, systemKeys: null };
    const entry = await wrapForPassphrase(key, PASSPHRASE, strict);
    expect(entry.kdf).toMatchObject({ name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 });
    const good = sealKeyFile({ vaultId: key.vaultId, ways: [entry] }, key.dataKey);
    const given = { way: 'passphrase', secret: PASSPHRASE } as const;
    expect(Buffer.from(await unwrapDataKey(good, given, strict))).toEqual(key.dataKey);
    const weak = await wrapForPassphrase(key, PASSPHRASE, sources);
    const file = sealKeyFile({ vaultId: key.vaultId, ways: [weak] }, key.dataKey);
    await expect(unwrapDataKey(file, given, strict)).rejects.toThrow('vault_corrupt');
  });

  it('with cheaper parameters or entries of another vault does not open', async () => {
    const { file, key, sources } = await makeKeys();
    const given = { way: 'passphrase', secret: PASSPHRASE } as const;
    const [first] = file.ways;
    if (first?.way !== 'passphrase') throw new Error('no passphrase');
    const cheaper = { ...first, kdf: { ...first.kdf, iterations: 2 } };
    const foreign = await wrapForPassphrase({ ...key, vaultId: randomUUID() }, PASSPHRASE, sources);
    const planted = await wrapForPassphrase({ ...key, dataKey: randomBytes(32) }, PASSPHRASE, sources);
    for (const entry of [cheaper, foreign]) {
      const edited = { ...file, ways: withEntry(file.ways, entry) };
      await expect(unwrapDataKey(edited, given, sources)).rejects.toThrow('vault_wrong_secret');
    }
    const edited = { ...file, ways: withEntry(file.ways, planted) };
    expect(isKeyFileIntact(edited, key.dataKey)).toBe(false);
    const shorter = { ...file, ways: file.ways.slice(0, 1) };
    expect(isKeyFileIntact(shorter, key.dataKey)).toBe(false);
  });
});

describe('reading it', () => {
  it.each([
    ['nothing', () => ''],
    ['no json', (text: string) => text.slice(0, -10)],
    ['another json', () => '{}'],
    ['an unknown format', (text: string) => text.replace('"format": 1', '"format": 0')],
    ['an unknown field', (text: string) => text.replace('"format": 1', '"format": 1, "extra": 1')],
    ['an unknown way', (text: string) => text.replace('"recovery-key"', '"recovery"')],
    ['a way twice', (text: string) => text.replace('"way": "recovery-key"', '"way": "passphrase"')],
    [
      'upper-case hex',
      (text: string) => text.replace(/"mac": "[0-9a-f]+"/, (mac) => `"mac": ${mac.slice(7).toUpperCase()}`),
    ],
  ])('refuses %s', async (_, edit) => {
    const { text } = await makeKeys();
    expect(edit(text)).not.toBe(text);
    expect(() => parseKeyFile(edit(text))).toThrow('vault_corrupt');
  });

  it('says when it is newer', async () => {
    const { text } = await makeKeys();
    expect(() => parseKeyFile(text.replace('"format": 1', '"format": 2'))).toThrow('vault_newer');
    expect(() => parseKeyFile('{"format": 7, "anything": true}')).toThrow('vault_newer');
  });

  it('notices any changed byte: it does not read, does not open, or is not intact', async () => {
    const { text, key } = await makeKeys();
    const good = Buffer.from(text);
    const unnoticed: number[] = [];
    for (let at = 0; at < good.length - 1; at += 1) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 0x01;
      try {
        if (isKeyFileIntact(parseKeyFile(bad.toString('utf8')), key.dataKey)) unnoticed.push(at);
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^vault_(corrupt|newer)$/) });
      }
    }
    expect(unnoticed).toEqual([]);
  });
});
