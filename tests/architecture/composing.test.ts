import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = globSync('src/renderer/src/**/*.tsx').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

it('lets no form be sent by the Enter that takes a candidate of an input method', () => {
  const files = sources.map(({ file, text }) => ({
    file,
    forms: count(text, /<Form[\s<]/g),
    guards: count(text, /onKeyDownCapture=\{ignoreComposingEnter\}/g),
  }));
  expect(files.reduce((sum, { forms }) => sum + forms, 0)).toBeGreaterThan(10);
  expect(files.filter(({ forms, guards }) => guards < forms)).toEqual([]);
});

it('asks in every handler of Enter whether the key belongs to an input method', () => {
  const handlers = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/onPressEnter=|key === 'Enter'/g)].map(({ index }) => ({
      file,
      handler: text.slice(index, index + 120),
    })),
  );
  expect(handlers.length).toBeGreaterThan(3);
  expect(handlers.filter(({ handler }) => !handler.includes('isComposingKey'))).toEqual([]);
});
