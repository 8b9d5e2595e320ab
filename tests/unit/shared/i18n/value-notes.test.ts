import { expect, it } from 'vitest';
import { listStepValues } from '../../../../src/shared/domain/checklist/step-values.ts';
import { noteOfValue } from '../../../../src/shared/i18n/value-notes.ts';
import { loadRulePack } from '../../../support/rule-pack.ts';
import { sample } from '../../../support/sample.ts';

it('says every note beside a value in English', () => {
  const rules = loadRulePack();
  const notes = rules.steps
    .flatMap(({ id }) => listStepValues(id, sample, rules))
    .map(({ note }) => note)
    .filter((note) => note !== '');
  expect(notes.length).toBeGreaterThan(15);
  expect(notes.filter((note) => noteOfValue(note, 'en') === note)).toEqual([]);
  expect(notes.map((note) => noteOfValue(note, 'zh-CN'))).toEqual(notes);
});
