/** One folder: which folders of ours and which packages its files may import. The first row that fits a file counts. */
export interface Layer {
  readonly folder: string;
  readonly imports: readonly string[];
  /** Package names; `node:` stands for all of Node's own modules. */
  readonly packages: readonly string[];
  readonly why: string;
}

const NODE = 'node:';
const SHARED = 'src/shared';
const SERVICES = 'src/main/services';
const ADAPTERS = 'src/main/adapters';
const HOSTS = 'src/main/hosts';

function adapter(name: string, packages: readonly string[], why: string): Layer {
  const imports = [SHARED, SERVICES, ADAPTERS];
  return { folder: `${ADAPTERS}/${name}`, imports, packages: [NODE, 'zod', ...packages], why };
}

/** The arrows of DESIGN.md 2. */
export const LAYERS: readonly Layer[] = [
  {
    folder: 'src/shared/domain',
    imports: ['src/shared/domain'],
    packages: [],
    why: 'the domain is pure: it takes dates, ids and data as arguments',
  },
  {
    folder: 'src/shared/contract',
    imports: ['src/shared/domain', 'src/shared/contract'],
    packages: ['zod', '@orpc/contract'],
    why: 'the contract declares, it does nothing',
  },
  {
    folder: 'src/shared/i18n',
    imports: [SHARED],
    packages: [],
    why: 'texts are data',
  },
  {
    folder: SERVICES,
    imports: [SHARED, SERVICES],
    packages: [],
    why: 'services know shared/ and the ports that they declare themselves',
  },
  adapter('sqlite', ['better-sqlite3'], 'the only folder that knows the database'),
  adapter(
    'worker',
    [
      'piscina',
      'sharp',
      'heic-decode',
      'bmp-ts',
      'pdf-lib',
      '@cantoo/fontkit',
      '@embedpdf/pdfium',
      '@neslinesli93/qpdf-wasm',
      'pdfjs-dist',
      '@napi-rs/canvas',
      'hash-wasm',
    ],
    'the only folder that knows images and PDF',
  ),
  adapter('chinese', ['pinyin-pro'], 'the only folder that reads Chinese: aloud, in words, and behind disguises'),
  adapter('archives', ['@zip.js/zip.js'], 'the only folder that knows ZIP'),
  adapter('rpc', ['@orpc/server'], 'puts the services behind the contract'),
  adapter('calendar', ['ics'], 'the only folder that writes calendars'),
  adapter('logging', ['pino'], 'the only folder that writes logs'),

  {
    ...adapter('', [], 'adapters know Node, services and shared, and zod for what comes from outside'),
    folder: ADAPTERS,
  },
  {
    folder: `${HOSTS}/electron`,
    imports: [SHARED, SERVICES, ADAPTERS, HOSTS],
    packages: [NODE, 'electron', '@orpc/server', 'zod'],
    why: 'the only host that knows Electron',
  },
  {
    folder: `${HOSTS}/cli`,
    imports: [SHARED, SERVICES, ADAPTERS, `${HOSTS}/cli`, `${HOSTS}/browser/run-browser-host.ts`, `${HOSTS}/*.ts`],
    packages: [NODE, '@orpc/server', '@orpc/client', 'commander', 'zod'],
    why: 'the command line adds transport only; `serve` starts the browser host',
  },
  {
    folder: `${HOSTS}/browser`,
    imports: [SHARED, SERVICES, ADAPTERS, `${HOSTS}/browser`, `${HOSTS}/*.ts`],
    packages: [NODE, '@orpc/server'],
    why: 'the browser host adds transport only',
  },
  {
    folder: HOSTS,
    imports: [SHARED, SERVICES, ADAPTERS, `${HOSTS}/*.ts`],
    packages: [NODE],
    why: 'what all hosts share knows none of them',
  },
  {
    folder: 'src/main',
    imports: [`${HOSTS}/electron`],
    packages: [NODE, 'electron'],
    why: 'the entry only starts the Electron host',
  },
  {
    folder: 'src/preload',
    imports: ['src/shared/contract'],
    packages: ['electron'],
    why: 'the preload is one port wide',
  },
  {
    folder: 'src/renderer',
    imports: [SHARED, 'src/renderer'],
    packages: [
      'react',
      'react-dom',
      'antd',
      '@ant-design/icons',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'cmdk',
      '@orpc/client',
      '@orpc/tanstack-query',
      'react-router',
      'i18next',
      'react-i18next',
      // Only words and arithmetic; read when a new passphrase is being typed.
      '@zxcvbn-ts',
    ],
    why: 'the page talks to the services through the contract alone',
  },
];
