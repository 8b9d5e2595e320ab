import { parseArgs } from 'node:util';
import { openOnDesktop } from '../open-on-desktop.ts';
import { runBrowserHost } from './run-browser-host.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'data-dir': { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  },
});

const host = await runBrowserHost({
  dataDir: values['data-dir'] ?? null,
  port: Number(values.port),
  rereadFiles: false,
});
process.stdout.write(
  `备好已在本机浏览器方式启动，只有这台电脑能访问。\n一次性地址：${host.address}\n按 Ctrl+C 结束。\n`,
);
if (!values['no-open']) await openOnDesktop(host.address);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    host.close().then(
      () => process.exit(0),
      () => process.exit(5),
    );
  });
}
