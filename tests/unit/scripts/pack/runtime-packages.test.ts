import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installedPackages, namedPackages, runtimePackages } from '../../../../scripts/pack/runtime-packages.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beihao-pack-test-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function install(name: string, file: object): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify(file));
}

it('names what the bundle imports in every way that it does, and nothing of Node or Electron', () => {
  mkdirSync(join(folder, 'main', 'chunks'), { recursive: true });
  writeFileSync(
    join(folder, 'main', 'index.js'),
    `import { app } from "electron"; import fs from "node:fs"; import "zod";`,
  );
  writeFileSync(
    join(folder, 'main', 'chunks', 'one.js'),
    `import { a } from "./two.js"; const b = await import("@scope/deep/file.mjs");
     createRequire(import.meta.url)("plain"); createRequire(import.meta.url).resolve("with-wasm/engine.wasm");`,
  );
  expect([...namedPackages(join(folder, 'main'))].sort()).toEqual(['@scope/deep', 'plain', 'with-wasm', 'zod']);
});

it('follows dependencies and what is optional, as far as it is installed', () => {
  install('sharp', {
    dependencies: { semver: '1' },
    optionalDependencies: { '@img/here': '1', '@img/elsewhere': '1' },
  });
  install('semver', { dependencies: { sharp: '1' } });
  install('@img/here', {});
  install('unused', {});
  expect([...runtimePackages(folder, ['sharp'])].sort()).toEqual(['@img/here', 'semver', 'sharp']);
  expect([...installedPackages(folder)].sort()).toEqual(['@img/here', 'semver', 'sharp', 'unused']);
});
