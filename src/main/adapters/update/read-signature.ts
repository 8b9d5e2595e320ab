import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Signature } from '../../services/ports/installer-files.ts';

/** What a tool of the system wrote and how it ended; null where it could not be started. */
export interface ToolAnswer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}
type RunTool = (
  tool: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
) => Promise<ToolAnswer | null>;

interface System {
  readonly platform: NodeJS.Platform;
  readonly run: RunTool;
}

// The path travels in the environment: nothing in a file's name can become part of the script.
const WINDOWS_SCRIPT =
  '$s = Get-AuthenticodeSignature -LiteralPath $env:BEIHAO_INSTALLER; ' +
  '@{ status = "$($s.Status)"; subject = "$($s.SignerCertificate.Subject)" } | ConvertTo-Json -Compress';

/** Asks the system's own tool, by its full path so that no other program of that name is started. */
export async function readSignature(file: string, { platform, run }: System): Promise<Signature> {
  if (platform === 'win32') {
    const root = process.env['SystemRoot'] ?? 'C:\\Windows';
    const tool = join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
    const args = ['-NoProfile', '-NonInteractive', '-Command', WINDOWS_SCRIPT];
    return fromAuthenticode(await run(tool, args, { BEIHAO_INSTALLER: file }));
  }
  // `codesign` knows programs and disk images; of a ZIP it only says that it is not signed.
  if (platform !== 'darwin' || !/\.dmg$/i.test(file)) return { state: 'unknown' };
  const shown = await run('/usr/bin/codesign', ['--display', '--verbose=2', file], {});
  const verified = await run('/usr/bin/codesign', ['--verify', '--strict', file], {});
  return fromCodesign(shown, verified);
}

function fromAuthenticode(answer: ToolAnswer | null): Signature {
  const said = answer?.exitCode === 0 ? parseAuthenticode(answer.stdout) : null;
  if (!said) return { state: 'unknown' };
  const signer = /(?:^|, )CN=("[^"]+"|[^,]+)/.exec(said.subject)?.[1]?.replaceAll('"', '') ?? null;
  if (said.status === 'NotSigned') return { state: 'unsigned' };
  if (said.status === 'UnknownError' && signer === null) return { state: 'unknown' };
  return said.status === 'Valid' && signer !== null ? { state: 'valid', signer } : { state: 'invalid', signer };
}

function parseAuthenticode(text: string): { readonly status: string; readonly subject: string } | null {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== 'object' || said === null || !('status' in said) || !('subject' in said)) return null;
    return { status: String(said.status), subject: String(said.subject) };
  } catch {
    return null;
  }
}

function fromCodesign(shown: ToolAnswer | null, verified: ToolAnswer | null): Signature {
  if (!shown || !verified) return { state: 'unknown' };
  if (/not signed at all/.test(shown.stderr)) return { state: 'unsigned' };
  const signer = /^Authority=(.+)$/m.exec(shown.stderr)?.[1] ?? null;
  return verified.exitCode === 0 && signer !== null ? { state: 'valid', signer } : { state: 'invalid', signer };
}

/** Starts a tool without a shell. It gets half a minute. */
export const runTool: RunTool = (tool, args, environment) =>
  new Promise((resolve) => {
    const options = { timeout: 30_000, windowsHide: true, env: { ...process.env, ...environment } };
    execFile(tool, [...args], options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') resolve(null);
      else resolve({ exitCode: Number(error?.code ?? 0), stdout, stderr });
    });
  });
