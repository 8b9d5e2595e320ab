import { describe, expect, it } from 'vitest';
import { readSignature, runTool, type ToolAnswer } from '../../../../../src/main/adapters/update/read-signature.ts';

// What the tools write is taken from their documentation: neither system is at hand here.
const says = (stdout: string, stderr = '', exitCode = 0): ToolAnswer => ({ stdout, stderr, exitCode });

const authenticode = (status: string, subject: string) =>
  readSignature('C:\\a b\\$(evil).exe', {
    platform: 'win32',
    run: async (tool, args, environment) => {
      expect(tool).toMatch(/powershell\.exe$/);
      expect(args.join(' ')).not.toContain('evil');
      expect(environment).toEqual({ BEIHAO_INSTALLER: 'C:\\a b\\$(evil).exe' });
      return says(JSON.stringify({ status, subject }));
    },
  });

describe('on Windows', () => {
  it.each([
    ['Valid', 'CN="Sample, Ltd.", O=Sample, C=CN', { state: 'valid', signer: 'Sample, Ltd.' }],
    ['Valid', 'O=Sample, CN=Sample', { state: 'valid', signer: 'Sample' }],
    ['HashMismatch', 'CN=Sample', { state: 'invalid', signer: 'Sample' }],
    ['NotTrusted', 'CN=Somebody', { state: 'invalid', signer: 'Somebody' }],
    ['NotSigned', '', { state: 'unsigned' }],
    ['UnknownError', '', { state: 'unknown' }],
  ])('%s %s', async (status, subject, expected) => {
    expect(await authenticode(status, subject)).toEqual(expected);
  });

  it('says that it cannot tell where the tool is missing or writes something else', async () => {
    const answers = [null, says('', '', 1), says('not json'), says('"text"'), says('{}')];
    for (const answer of answers) {
      expect(await readSignature('a.exe', { platform: 'win32', run: async () => answer })).toEqual({
        state: 'unknown',
      });
    }
  });
});

describe('on macOS', () => {
  const codesign = (shown: ToolAnswer, verified: ToolAnswer, file = 'a.dmg') =>
    readSignature(file, { platform: 'darwin', run: async (_, args) => (args[0] === '--display' ? shown : verified) });

  it.each([
    [
      'signed',
      says('', 'Authority=Developer ID Application: Sample (AB12)\nAuthority=Apple Root CA'),
      says(''),
      { state: 'valid', signer: 'Developer ID Application: Sample (AB12)' },
    ],
    [
      'altered',
      says('', 'Authority=Developer ID Application: Sample (AB12)'),
      says('', 'invalid signature', 1),
      { state: 'invalid', signer: 'Developer ID Application: Sample (AB12)' },
    ],
    ['not signed', says('', 'a.dmg: code object is not signed at all', 1), says('', 'x', 1), { state: 'unsigned' }],
  ])('%s', async (_, shown, verified, expected) => {
    expect(await codesign(shown, verified)).toEqual(expected);
  });

  it('does not ask about a ZIP', async () => {
    expect(await codesign(says(''), says(''), 'a.zip')).toEqual({ state: 'unknown' });
  });
});

it('says that it cannot tell on Linux, and that a tool is missing where it is', async () => {
  expect(await readSignature('a.AppImage', { platform: 'linux', run: runTool })).toEqual({ state: 'unknown' });
  expect(await runTool('/nowhere/codesign', [], {})).toBeNull();
  expect(await runTool(process.execPath, ['-e', 'process.exit(3)'], {})).toMatchObject({ exitCode: 3 });
});
