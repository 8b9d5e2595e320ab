import type { Ports } from './ports/ports.ts';

/**
 * A report that can be sent to whoever helps: versions, state and checks. It is made of codes and counts alone; no name, number,
 * path or content is in it, so there is nothing to mask.
 */
export async function writeReport({
  host,
  diagnostics,
  network,
  vault,
  rules,
  clock,
}: Pick<Ports, 'host' | 'diagnostics' | 'network' | 'vault' | 'rules' | 'clock'>): Promise<string> {
  const checks = await diagnostics.run();
  const { state, readOnly } = vault.status();
  const { version, date } = rules.current();
  const lines = [
    `备好 Beihao ${host.version} (${host.kind}${host.isSafeMode ? ', safe mode' : ''})`,
    `时间 time: ${clock.now().toISOString()}`,
    `规则包 rules: ${version} (${date})`,
    `保险库 vault: ${state}${readOnly ? ', read-only' : ''}`,
    `网络 network: ${network.watched().join(', ') || 'not watched'}; ${network.refused().total} tried`,
    ...checks.map(({ name, ok, detail }) => `${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}`),
    ...diagnostics.recentDefects().map((line) => `log  ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}
