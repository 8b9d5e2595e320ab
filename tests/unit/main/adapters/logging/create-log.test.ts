import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, createSilentLog } from '../../../../../src/main/adapters/logging/create-log.ts';
import { AppFailure } from '../../../../../src/main/services/app-failure.ts';
import { withFolder } from '../files/temporary-folder.ts';
import { applicant } from '../sqlite/sample-records.ts';

const UUID = '3f2a9c1e-0b5d-4c77-9a00-012345678901';

function capture() {
  const lines: string[] = [];
  const log = createLog({ stream: { write: (line) => void lines.push(line) } });
  return { log, lines, last: (): unknown => JSON.parse(lines.at(-1) ?? 'null') };
}

describe('a line', () => {
  it('has the event, the time and the fields, and nothing about the machine', () => {
    const { log, lines, last } = capture();
    log.info('packet.built', { id: UUID, ms: 1234.5, ok: true, code: 'image_too_many_pixels' });
    expect(last()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      event: 'packet.built',
      id: UUID,
      ms: 1234.5,
      ok: true,
      code: 'image_too_many_pixels',
    });
    expect(lines.join()).not.toContain(hostname());
    expect(lines.join()).not.toContain(String(process.pid));
  });

  it('cannot carry what belongs to a person', () => {
    const { log, lines } = capture();
    const person = applicant();
    const secrets = [
      person.name,
      person.idNumber,
      person.mobile,
      person.email,
      person.idAddress,
      '/home/somebody/身份证.jpg',
      'C:\\Users\\somebody\\id.jpg',
      'two words',
    ];
    for (const secret of secrets) log.info('event', { value: secret, [secret]: 1 });
    for (const secret of secrets) log.info(secret);
    log.info('event', { value: Number(person.mobile), other: Number(person.idNumber.slice(0, 17)) });
    for (const secret of secrets) expect(lines.join('')).not.toContain(secret);
    expect(lines).toHaveLength(secrets.length * 2 + 1);
    expect(lines.every((line) => line.includes('[redacted]'))).toBe(true);
  });

  it('is not written below its level', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'error', stream: { write: (line) => void lines.push(line) } });
    log.info('event');
    log.defect(new Error('x'));
    expect(lines).toHaveLength(1);
  });
});

describe('a defect', () => {
  it('tells name, code and place, but no message, no path and no cause’s message', () => {
    const { log, lines, last } = capture();
    const cause = Object.assign(new TypeError('测试甲 的 /home/somebody/证.jpg'), { code: 'ENOENT' });
    const reference = log.defect(new RangeError('测试甲\n    at 张三 (/home/张三/secret.ts:1:1)', { cause }));
    expect(reference).toMatch(/^[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}$/);
    expect(last()).toMatchObject({
      level: 'error',
      event: 'defect',
      reference,
      error: 'RangeError',
      frames: [expect.stringMatching(/^create-log\.test\.ts:\d+$/)],
      causes: [expect.stringMatching(/^TypeError ENOENT create-log\.test\.ts:\d+$/)],
    });
    const written = lines.join('');
    for (const secret of ['测试甲', '张三', 'secret.ts', 'somebody', import.meta.dirname, 'node_modules']) {
      expect(written).not.toContain(secret);
    }
  });

  it('takes whatever was thrown', () => {
    const { log, last } = capture();
    const hostile = new Proxy(
      {},
      {
        has: () => true,
        get: () => {
          throw new Error('no');
        },
      },
    );
    const named = Object.assign(new Error('x'), { name: '名 字', code: 'not a code' });
    const circle = new Error('x');
    circle.cause = circle;
    for (const thrown of [
      '测试甲',
      undefined,
      null,
      42,
      { name: '测试甲' },
      hostile,
      named,
      circle,
      new AppFailure('not_found', { what: 'step' }),
    ]) {
      expect(log.defect(thrown)).toMatch(/^.{4}-.{4}$/);
      expect(JSON.stringify(last())).not.toMatch(/测试甲|名|not a code/);
    }
    expect(last()).toMatchObject({ error: 'AppFailure', code: 'not_found' });
  });

  it('has a new reference each time, also where nothing is written', () => {
    const silent = createSilentLog();
    silent.info('event');
    const references = Array.from({ length: 200 }, () => silent.defect(new Error('x')));
    expect(new Set(references).size).toBe(200);
  });
});

describe('a log file', () => {
  it('keeps two files of a megabyte', () =>
    withFolder((folder) => {
      const file = join(folder, 'logs', 'beihao.log');
      const log = createLog({ file });
      for (let n = 0; n < 30_000; n += 1)
        log.info('event.of.some.length', { n, text: 'code_of_some_length_for_this_test' });
      const names = readdirSync(join(folder, 'logs')).sort();
      expect(names).toEqual(['beihao.log', 'beihao.log.1']);
      for (const name of names) expect(statSync(join(folder, 'logs', name)).size).toBeLessThanOrEqual(1024 * 1024);
      const lines = names.reverse().flatMap((name) =>
        readFileSync(join(folder, 'logs', name), 'utf8')
          .trim()
          .split('\n'),
      );
      const numbers = lines.map((line) => (JSON.parse(line) as { n: number }).n);
      expect(numbers.at(-1)).toBe(29_999);
      expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => 30_000 - numbers.length + index));
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
      createLog({ file }).info('again');
      expect(readFileSync(file, 'utf8').trim().split('\n').at(-1)).toContain('again');
    }));

  it('that cannot be written costs nothing but itself', () =>
    withFolder((folder) => {
      const inTheWay = join(folder, 'file');
      writeFileSync(inTheWay, '');
      const log = createLog({ file: join(inTheWay, 'beihao.log') });
      log.info('event');
      expect(log.defect(new Error('x'))).toMatch(/^.{4}-.{4}$/);
    }));
});
