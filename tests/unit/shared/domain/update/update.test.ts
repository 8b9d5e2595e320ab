import { describe, expect, it } from 'vitest';
import { findChecksum } from '../../../../../src/shared/domain/update/checksum-list.ts';
import { readInstallerName } from '../../../../../src/shared/domain/update/installer-name.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

describe('a list of checksums', () => {
  it.each([
    ['as sha256sum writes it', `${A}  one.exe\n${B}  two.exe\n`, B],
    ['of binary mode, with Windows line ends', `${A} *one.exe\r\n${B} *two.exe\r\n`, B],
    ['as BSD writes it', `SHA256 (one.exe) = ${A}\nSHA256 (two.exe) = ${B}`, B],
    ['with folders and capitals', `${B.toUpperCase()}  ./dist/two.exe`, B],
    ['that is one hash', ` ${B}\n`, B],
    ['that does not name it', `${A}  one.exe`, undefined],
    ['that names something longer', `${A}  not-two.exe`, undefined],
    ['with a hash that is too short', `${'a'.repeat(63)}  two.exe`, undefined],
    ['that is empty', '', undefined],
  ])('%s', (_, list, expected) => {
    expect(findChecksum(list, 'two.exe')).toBe(expected);
  });
});

describe('the name of an installer', () => {
  it.each([
    ['beihao-0.2.0-setup-x64.exe', { version: '0.2.0', system: 'windows', kind: 'setup' }],
    ['beihao-0.2.0-setup-arm64 (1).exe', { version: '0.2.0', system: 'windows', kind: 'setup' }],
    ['beihao-1.0.0-beta.2-win-x64.zip', { version: '1.0.0-beta.2', system: 'windows', kind: 'archive' }],
    ['beihao-0.2.0-mac-arm64.dmg', { version: '0.2.0', system: 'macos', kind: 'image' }],
    ['beihao-0.2.0-linux-x86_64.AppImage', { version: '0.2.0', system: 'linux', kind: 'archive' }],
    ['beihao-0.2.0-setup-x64.exe.scr', null],
    ['wechat-setup.exe', null],
  ])('%s', (name, expected) => {
    expect(readInstallerName(name)).toEqual(expected);
  });
});
