import { Option } from 'commander';
import { AppFailure } from '../../../services/app-failure.ts';
import { openOnDesktop } from '../../open-on-desktop.ts';
import type { AddCommands } from '../command.ts';

export const addHostCommands: AddCommands = (program, act) => {
  act<{ port: string; open: boolean; dev: boolean }>(
    program
      .command('serve')
      .description('在浏览器里使用备好（只有这台电脑能访问）')
      .option('--port <number>', '端口，默认任选', '0')
      .option('--no-open', '不自动打开浏览器')
      .addOption(new Option('--dev').default(false).hideHelp()),
    async ({ output, options }, _, { port, open, dev }) => {
      // Only here: a server of HTTP takes a tenth of a second to load.
      const { runBrowserHost } = await import('../../browser/run-browser-host.ts');
      const host = await runBrowserHost({ dataDir: options.dataDir ?? null, port: asPort(port), rereadFiles: dev });
      output.answer({ address: host.address }, [
        '备好已在浏览器方式启动，只有这台电脑能访问。',
        `一次性地址：${host.address}`,
        '按 Ctrl+C 结束。',
      ]);
      if (open) await openOnDesktop(host.address);
      await untilStopped();
      await host.close();
      return 0;
    },
  );

  act(program.command('doctor').description('检查备好能否在这台电脑上正常工作'), async ({ client, output }) => {
    const answer = await client().host.doctor();
    output.answer(
      answer,
      answer.checks.map(({ name, ok, detail }) => `${ok ? '✓' : '✗'} ${name} ${detail}`),
    );
    return answer.checks.every(({ ok }) => ok) ? 0 : 1;
  });
};

function asPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new AppFailure('input_invalid', { field: 'port' });
  return port;
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
