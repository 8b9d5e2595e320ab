import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temp-folder.ts';
import { type CommonClient, PASSPHRASE, type Transport } from './transport.ts';
import { LASTING_TRANSPORTS, TRANSPORTS } from './transports.ts';

const given = { way: 'passphrase', secret: PASSPHRASE } as const;
const wrong = { way: 'passphrase', secret: '不是这一句' } as const;
const byKey = (secret: string) => ({ way: 'recovery-key', secret }) as const;

async function create<C extends CommonClient>(transport: Transport<C>): Promise<{ client: C; recoveryKey: string }> {
  const client = await transport.open(await temporaryFolder());
  const { recoveryKey } = await client.vault.create({ passphrase: PASSPHRASE });
  return { client, recoveryKey };
}

describe.each(TRANSPORTS)('keys over $name', (transport) => {
  it('asks the recovery key back', async () => {
    const { client, recoveryKey } = await create(transport);
    const other = recoveryKey.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    const refused = await client.vault.confirmRecoveryKey({ recoveryKey: other });
    expect(refused).toMatchObject({ matches: false, vault: { recoveryKeyConfirmed: false } });
    const matching = await client.vault.confirmRecoveryKey({ recoveryKey: ` ${recoveryKey.toLowerCase()} ` });
    expect(matching).toMatchObject({
      matches: true,
      vault: { recoveryKeyConfirmed: true, keysEdited: false, readOnly: false },
    });
  });

  it('sets a new passphrase for the recovery key, and for nothing else', async () => {
    const { client, recoveryKey } = await create(transport);
    await expect(client.vault.changePassphrase({ proof: wrong, next: 'x' })).rejects.toMatchObject({
      code: 'vault_wrong_secret',
    });
    await client.vault.changePassphrase({ proof: byKey(recoveryKey), next: '想起来了' });
    await expect(client.vault.changePassphrase({ proof: given, next: 'x' })).rejects.toMatchObject({
      code: 'vault_wrong_secret',
    });
    const { vault } = await client.vault.changePassphrase({
      proof: { way: 'passphrase', secret: '想起来了' },
      next: PASSPHRASE,
    });
    expect(vault.ways).toEqual(expect.arrayContaining(['passphrase', 'recovery-key']));
    expect(await client.vault.verify()).toMatchObject({ ok: true, problems: [] });
  });

  it('makes a new recovery key, and the old one is dead', async () => {
    const { client, recoveryKey } = await create(transport);
    const renewed = await client.vault.renewRecoveryKey({ proof: given });
    expect(renewed.recoveryKey).not.toBe(recoveryKey);
    await expect(client.vault.renewRecoveryKey({ proof: byKey(recoveryKey) })).rejects.toMatchObject({
      code: 'vault_wrong_secret',
    });
    const { recoveryKey: third } = await client.vault.renewRecoveryKey({ proof: byKey(renewed.recoveryKey) });
    expect(await client.vault.confirmRecoveryKey({ recoveryKey: third })).toMatchObject({ matches: true });
  });

  it('removes a way, and never the last', async () => {
    const { client, recoveryKey } = await create(transport);
    await expect(client.vault.removeWay({ way: 'recovery-key', proof: wrong })).rejects.toMatchObject({
      code: 'vault_wrong_secret',
    });
    const { vault } = await client.vault.removeWay({ way: 'recovery-key', proof: given });
    expect(vault.ways).toEqual(['passphrase']);
    await expect(client.vault.removeWay({ way: 'passphrase', proof: given })).rejects.toMatchObject({
      code: 'vault_last_way',
    });
    await expect(client.vault.changePassphrase({ proof: byKey(recoveryKey), next: 'x' })).rejects.toMatchObject({
      code: 'vault_wrong_secret',
    });
    expect((await client.vault.status()).vault.ways).toEqual(['passphrase']);
  });
});

describe.each(LASTING_TRANSPORTS)('an open vault over $name', (transport) => {
  it('has an idle time to choose, and keeps it over a lock', async () => {
    const { client } = await create(transport);
    expect((await client.vault.status()).vault.idleMinutes).toBe(15);
    for (const minutes of [5, null, 60] as const) {
      expect((await client.vault.setIdleMinutes({ minutes })).vault.idleMinutes).toBe(minutes);
    }
    const other: number = 7;
    await expect(client.vault.setIdleMinutes({ minutes: other as 5 })).rejects.toMatchObject({ code: 'input_invalid' });
    expect((await client.vault.lock()).vault).toMatchObject({ state: 'locked', idleMinutes: null });
    await expect(client.vault.setIdleMinutes({ minutes: 5 })).rejects.toMatchObject({ code: 'vault_locked' });
    expect((await client.vault.unlock(given)).vault.idleMinutes).toBe(60);
    expect((await client.vault.stay()).vault.state).toBe('open');
  });

  it('cannot use a system store where there is none', async () => {
    const { client } = await create(transport);
    await expect(client.vault.addSystemStore({ proof: wrong })).rejects.toMatchObject({ code: 'vault_wrong_secret' });
    await expect(client.vault.addSystemStore({ proof: given })).rejects.toMatchObject({
      code: 'system_store_unavailable',
    });
    expect((await client.vault.status()).vault).toMatchObject({
      systemStoreAvailable: false,
      ways: ['passphrase', 'recovery-key'],
    });
  });
});
