import type { Configuration } from 'electron-builder';

/**
 * What is left out of the packages that go in: sources, types, maps, and builds that the app never loads. What a package
 * needs at run time was found by running the app out of the archive (`npm run pack:check`), not by guessing.
 */
const LEFT_OUT = [
  '!**/*.{map,ts,mts,cts,tsbuildinfo,flow}',
  '!**/{README,CHANGELOG,CONTRIBUTING,CODE_OF_CONDUCT}*',
  '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
  '!node_modules/pdfjs-dist/{web,types,image_decoders,build}',
  '!node_modules/pdfjs-dist/legacy/{web,image_decoders}',
  '!node_modules/pdfjs-dist/legacy/build/*.min.mjs',
  '!node_modules/pdfjs-dist/legacy/build/pdf.sandbox.mjs',
  '!node_modules/pdf-lib/{dist,src,ts3.4}',
  '!node_modules/sharp/src',
  '!node_modules/libheif-js/libheif',
  '!node_modules/libheif-js/libheif-wasm/libheif-bundle.mjs',
  '!node_modules/@cantoo/fontkit/dist/{browser,browser-module,fontkit}*',
  '!node_modules/@embedpdf/pdfium/dist/index.{browser.js,cjs}',
  '!node_modules/@zip.js/zip.js/dist/*.min.js',
] as const;

// Whole folders: a native library looks beside itself for what it loads (libvips; the character data of canvas on Windows).
const NATIVE = [
  'node_modules/@img/sharp-*/**',
  'node_modules/@napi-rs/*-{win32,darwin,linux}-*/**',
  'node_modules/better-sqlite3/prebuilds/**',
];

/** The configuration of every installer. Credentials come from the environment alone; without them the build is unsigned. */
const configuration: Configuration = {
  appId: 'cn.beihao.app',
  productName: '备好',
  copyright: 'MIT',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  files: ['out/**', '!out/cli', 'package.json', ...LEFT_OUT],
  // Beside the archive: fonts and rules are read as files, also by threads.
  extraResources: [
    { from: 'resources/fonts', to: 'fonts', filter: ['*.ttf', 'OFL.txt'] },
    { from: 'resources/samples', to: 'samples' },
    { from: 'resources/rules', to: 'rules', filter: ['*.{json,bin}'] },
    { from: 'resources/chinese', to: 'chinese', filter: ['*.bin'] },
  ],
  asar: { smartUnpack: false },
  asarUnpack: NATIVE,
  // Every native package ships ready-made Node-API binaries.
  npmRebuild: false,
  electronLanguages: ['zh-CN', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  publish: null,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
  artifactName: 'beihao-${version}-${os}-${arch}.${ext}',
  // Drawn from icon.svg when the app is staged (`scripts/pack/make-icons.ts`): nothing made is kept in the repository.
  win: {
    icon: 'resources/icons/icon.ico',
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // The vault is the person's; taking the program away must not take it along.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['zh_CN', 'en_US'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
    artifactName: 'beihao-${version}-setup-${arch}.${ext}',
  },
  mac: {
    icon: 'resources/icons/icon.icns',
    target: [
      { target: 'dmg', arch: ['arm64', 'x64'] },
      { target: 'zip', arch: ['arm64', 'x64'] },
    ],
    category: 'public.app-category.productivity',
    minimumSystemVersion: '12.0',
    hardenedRuntime: true,
    entitlements: 'resources/icons/entitlements.mac.plist',
    entitlementsInherit: 'resources/icons/entitlements.mac.plist',
    notarize: Boolean(process.env['APPLE_TEAM_ID']),
  },
  linux: {
    target: [{ target: 'AppImage', arch: ['x64'] }],
    category: 'Office',
    executableName: 'beihao',
    icon: 'resources/icons/set',
  },
};

export default configuration;
