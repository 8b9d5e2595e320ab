import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycles, findFeatureCrossings, findLayerViolations, type Sources } from './find-violations.ts';
import { LAYERS } from './layer-table.ts';

const root = join(import.meta.dirname, '..', '..');

function readSources(): Sources {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

const sources = readSources();

describe('layers', () => {
  it('every file imports only what its layer allows', () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(findLayerViolations(sources, LAYERS)).toEqual([]);
  });

  it('features of the renderer do not import each other', () => {
    expect(findFeatureCrossings(sources)).toEqual([]);
  });

  it('there is no import cycle', () => {
    expect(findCycles(sources)).toEqual([]);
  });
});

describe('planted violations are found', () => {
  it.each([
    ['src/shared/domain/planted.ts', "import { readFileSync } from 'node:fs';"],
    ['src/shared/domain/planted.ts', "import { z } from 'zod';"],
    ['src/shared/domain/planted.ts', "import type { Ports } from '../../main/services/ports/ports.ts';"],
    ['src/shared/contract/planted.ts', "import { describeError } from '../i18n/errors.ts';"],
    ['src/main/services/planted.ts', "import { createHash } from 'node:crypto';"],
    ['src/main/services/planted.ts', "export { nodeDigest } from '../adapters/digest/node-digest.ts';"],
    ['src/main/services/planted.ts', "const sharp = await import('sharp');"],
    ['src/main/adapters/files/planted.ts', "import Database from 'better-sqlite3';"],
    ['src/main/adapters/vault/planted.ts', "import { app } from 'electron';"],
    ['src/main/adapters/sqlite/planted.ts', "import { runCli } from '../../hosts/cli/run-cli.ts';"],
    ['src/main/hosts/planted.ts', "import { runCli } from './cli/run-cli.ts';"],
    ['src/main/hosts/browser/planted.ts', "import { app } from 'electron';"],
    ['src/main/hosts/cli/planted.ts', "import { openMainWindow } from '../electron/main-window.ts';"],
    ['src/preload/planted.ts', "import { ID_KINDS } from '../shared/domain/applicants/applicant.ts';"],
    ['src/renderer/src/planted.ts', "import { createServices } from '../../main/services/create-services.ts';"],
    ['src/renderer/src/planted.ts', "import { ipcRenderer } from 'electron';"],
    ['src/other/planted.ts', 'export const nothing = 0;'],
  ])('%s: %s', (path, source) => {
    const found = findLayerViolations(new Map([[path, source]]), LAYERS);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
  });

  it('a feature that imports another one', () => {
    const source = "import { NameCheck } from '../names/name-check.tsx';";
    expect(findFeatureCrossings(new Map([['src/renderer/src/features/packet/planted.tsx', source]]))).toHaveLength(1);
  });

  it('a cycle of three files', () => {
    const cyclic = new Map([
      ['src/a.ts', "import './b.ts';"],
      ['src/b.ts', "export * from './c.ts';"],
      ['src/c.ts', "const a = await import('./a.ts');"],
    ]);
    expect(findCycles(cyclic)).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
  });
});
