// `npm run bench -- NAME`: measures side by side in one run and prints a table. Never part of the tests.

// Each is loaded when it is run: what another one needs must not count as its memory.
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  assembly: async () => (await import('./bench-assembly.ts')).benchAssembly(),
  batch: async () => (await import('./bench-batch.ts')).benchBatch(),
  bombs: async () => (await import('./bench-bombs.ts')).benchBombs(),
  images: async () => (await import('./bench-images.ts')).benchImages(),
  names: async () => (await import('./bench-names.ts')).benchNames(),
  packet: async () => (await import('./bench-packet.ts')).benchPacket(),
  pdf: async () => (await import('./bench-pdf.ts')).benchPdf(),
  ui: async () => (await import('./bench-ui.ts')).benchUi(),
  vault: async () => (await import('./bench-vault.ts')).benchVault(),
  'vault-backup': async () => (await import('./bench-vault-backup.ts')).benchVaultBackup(),
};

const [name] = process.argv.slice(2);
const chosen = name === undefined ? Object.entries(BENCHES) : Object.entries(BENCHES).filter(([key]) => key === name);
if (chosen.length === 0) {
  console.error(`没有这个性能对比。可选：${Object.keys(BENCHES).join('、')}`);
  process.exitCode = 2;
}
for (const [title, run] of chosen) {
  console.log(`\n# ${title}`);
  await run();
}
