import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packTables, readTables } from '../../../../../src/main/adapters/files/packed-tables.ts';
import { temporaryFolder } from '../../../../support/temp-folder.ts';

const TABLES = {
  bytes: Uint8Array.of(1, 2, 255),
  short: Uint16Array.of(65_535, 0, 7),
  wide: Uint32Array.of(4_294_967_295, 1),
  signed: Int32Array.of(-1, 2_147_483_647),
  text: '简介\n备注 𠮷',
  nothing: '',
  none: new Uint16Array(0),
};

describe('tables in a file', () => {
  it('come back as they were', async () => {
    const file = join(await temporaryFolder(), 'tables.bin');
    writeFileSync(file, packTables(TABLES));
    expect(readTables(file)).toEqual(TABLES);
  });

  it('are the same bytes for the same tables', () => {
    expect(packTables(TABLES)).toEqual(packTables({ ...TABLES }));
  });
});
