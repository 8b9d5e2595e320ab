import { join } from 'node:path';
import { Arch, type Configuration, Packager, Platform } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import configuration from '../../../../electron-builder.config.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const TARGETS = [
  [Platform.WINDOWS, 'nsis', Arch.x64],
  [Platform.WINDOWS, 'nsis', Arch.arm64],
  [Platform.WINDOWS, 'zip', Arch.x64],
  [Platform.WINDOWS, 'zip', Arch.arm64],
  [Platform.MAC, 'dmg', Arch.arm64],
  [Platform.MAC, 'dmg', Arch.x64],
  [Platform.MAC, 'zip', Arch.arm64],
  [Platform.MAC, 'zip', Arch.x64],
  [Platform.LINUX, 'AppImage', Arch.x64],
] as const;

type Asked = readonly [platform: Platform, kind: string, arch: Arch];

function packagerFor([platform, kind, arch]: Asked, config: Configuration = configuration) {
  return new Packager({
    projectDir: root,
    targets: platform.createTarget(kind, arch),
    config: structuredClone(config),
  });
}

describe('the configuration of the installers', () => {
  it.each(TARGETS)('is accepted by electron-builder’s own validation: %s %s %s', async (...target) => {
    const packager = packagerFor(target);
    await packager.validateConfig();
    expect(packager.config).toMatchObject({ appId: 'cn.beihao.app', npmRebuild: false, publish: null });
  });

  it('would not be accepted with a fault in it', async () => {
    const wrong = { ...configuration, nsis: { ...configuration.nsis, oneClick: 'no' } } as unknown as Configuration;
    await expect(packagerFor(TARGETS[0], wrong).validateConfig()).rejects.toThrow(/oneClick/);
  });

  it('says what the installers shall be', () => {
    expect(configuration.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['zh_CN', 'en_US'],
    });
    expect(configuration.mac).toMatchObject({ hardenedRuntime: true, minimumSystemVersion: '12.0' });
    const listed = [configuration.win, configuration.mac, configuration.linux].flatMap((part) => part?.target ?? []);
    const asked = listed.flatMap((one) =>
      typeof one === 'object' ? [one.arch ?? []].flat().map((arch) => `${one.target} ${arch}`) : [],
    );
    expect(asked).toEqual(TARGETS.map(([, kind, arch]) => `${kind} ${Arch[arch]}`));
  });
});
