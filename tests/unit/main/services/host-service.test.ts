import { createRouterClient } from '@orpc/server';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DialogQuestion, HostAbilities } from '../../../../src/main/services/ports/host.ts';
import { NO_ABILITIES } from '../../../../src/main/services/ports/host.ts';
import { composeForTest } from '../../../support/compose-for-test.ts';
import { sample } from '../../../support/sample.ts';
import { temporaryFolder } from '../../../support/temp-folder.ts';

const PASSPHRASE = '一句只给测试用的口令';
const sampleProfile = sample.applicant;

/** The real services in a host that can do what the test says; the alarm rings when the test does. */
async function openWith(changes: Partial<HostAbilities>, now = () => new Date('2026-11-23T04:00:00Z')) {
  const ringing = new Set<() => void>();
  const composition = composeForTest(await temporaryFolder(), {
    abilities: { ...NO_ABILITIES, kind: 'test', version: '1.2.3', ...changes },
    clock: { now },
    alarm: {
      every(_, work) {
        ringing.add(work);
        return () => void ringing.delete(work);
      },
    },
  });
  onTestFinished(() => composition.close());
  const client = createRouterClient(composition.router, { context: {} });
  await client.vault.create({ passphrase: PASSPHRASE });
  return {
    client,
    ring: () => {
      for (const work of ringing) work();
    },
  };
}

describe('a host without a desktop', () => {
  it('says so, and refuses what it cannot do', async () => {
    const { client } = await openWith({});
    const info = await client.host.info();
    expect(Object.entries(info).filter(([name, can]) => name.startsWith('can') && can)).toEqual([]);
    expect(info.clipboardClearsAfterSeconds).toBeNull();
    for (const call of [
      client.host.chooseFolder({}),
      client.host.chooseFile({}),
      client.host.chooseNewFile({ name: 'a' }),
      client.host.showInFolder({ folder: '/a' }),
      client.host.dragOut({ folder: '/a', files: ['b'] }),
      client.host.copy({ text: 'a' }),
      client.host.restart(),
      client.host.showLogs(),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'not_available_here' });
    }
    expect(await client.host.showDocuments({ visible: true })).toEqual({ isProtected: false });
    expect(await client.host.follow({ language: 'en', look: 'dark' })).toEqual({ follows: false });
    expect(await (await client.host.commands()).next()).toMatchObject({ done: true });
  });
});

describe('the dialogs', () => {
  it('open where they were left for the same purpose, and remember nothing while the vault is locked', async () => {
    const asked: DialogQuestion[] = [];
    const answer = (path: string) => async (question: DialogQuestion) => {
      asked.push(question);
      return path;
    };
    const dialogs = {
      folder: answer('/home/me/包'),
      file: answer('C:\\downloads\\a.exe'),
      newFile: answer('/backups/b'),
    };
    const { client } = await openWith({ dialogs });
    const places = () => asked.splice(0).map(({ startIn }) => startIn);
    await client.host.chooseFolder({ purpose: 'packet' });
    await client.host.chooseFolder({ purpose: 'packet' });
    await client.host.chooseFolder({ purpose: 'originals' });
    expect(places()).toEqual([null, '/home/me/包', null]);
    await client.host.chooseFile({ purpose: 'update' });
    await client.host.chooseFile({ purpose: 'update' });
    await client.host.chooseNewFile({ purpose: 'backup', name: 'b' });
    await client.host.chooseNewFile({ purpose: 'backup', name: 'b' });
    expect(places()).toEqual([null, 'C:\\downloads', null, '/backups']);
    await client.vault.lock();
    await client.host.chooseFolder({ purpose: 'packet' });
    expect(places()).toEqual([null]);
  });
});

describe('what can be seen and taken', () => {
  it('keeps papers out of screenshots while they are shown, unless that was switched off', async () => {
    const protectScreen = vi.fn();
    const { client } = await openWith({ protectScreen });
    expect(await client.host.showDocuments({ visible: true })).toEqual({ isProtected: true });
    expect(await client.host.showDocuments({ visible: false })).toEqual({ isProtected: false });
    expect(await client.host.choose({ protectScreen: false })).toEqual({ protectScreen: false, reminders: true });
    expect(await client.host.showDocuments({ visible: true })).toEqual({ isProtected: false });
    expect(protectScreen.mock.calls).toEqual([[true], [false], [false]]);
  });

  it('drags nothing out of a folder that is not in it', async () => {
    const dragOut = vi.fn(async () => true);
    const { client } = await openWith({ dragOut });
    for (const file of ['../secret', 'a/../../b', '/etc/passwd', 'C:\\a', '..\\a', 'a\0b']) {
      const call = client.host.dragOut({ folder: '/packet', files: ['ok.jpg', file] });
      await expect(call).rejects.toMatchObject({ code: 'input_invalid' });
    }
    expect(dragOut).not.toHaveBeenCalled();
    expect(await client.host.dragOut({ folder: '/packet', files: ['upload/01.jpg'] })).toEqual({ started: true });
  });
});

describe('a reminder', () => {
  it('comes once, only while the vault is open, and does not keep it open', async () => {
    let now = Date.parse('2026-11-23T04:00:00Z');
    const notify = vi.fn();
    const { client, ring } = await openWith({ notify }, () => new Date(now));
    await client.applicants.add({ profile: { ...sampleProfile, idValidTo: '2026-12-01' } });
    ring();
    ring();
    expect(notify).toHaveBeenCalledOnce();
    expect(JSON.stringify(notify.mock.calls)).not.toContain(sampleProfile.name);
    for (let minute = 0; minute < 16; minute += 1) {
      now += 60_000;
      ring();
    }
    expect((await client.vault.status()).vault.state).toBe('locked');
    now = Date.parse('2026-12-01T04:00:00Z');
    ring();
    expect(notify).toHaveBeenCalledOnce();
    await client.vault.unlock({ way: 'passphrase', secret: PASSPHRASE });
    ring();
    expect(notify.mock.calls[1]?.[0].body.zh).toContain('今天到期');
    await client.host.choose({ reminders: false });
    now += 86_400_000;
    await client.vault.unlock({ way: 'passphrase', secret: PASSPHRASE });
    ring();
    expect(notify).toHaveBeenCalledTimes(2);
  });
});

describe('the report', () => {
  it('holds nothing of the person, and says what is wrong with the ground', async () => {
    const { client } = await openWith({});
    await client.applicants.add({ profile: sampleProfile });
    const { text } = await client.host.report();
    expect(text).toContain('1.2.3');
    expect(text).toContain('rules');
    for (const secret of [sampleProfile.name, sampleProfile.idNumber, sampleProfile.mobile, '/tmp', PASSPHRASE]) {
      expect(text).not.toContain(secret);
    }
  });
});
