import { expect, it } from 'vitest';
import { SLOT_ANCHORS } from '../../../../../../src/renderer/src/features/documents/slots.ts';
import { placeOf } from '../../../../../../src/renderer/src/features/rejections/target-place.ts';
import { CHANGE_TARGETS } from '../../../../../../src/shared/domain/rejections/change-target.ts';
import { nameOfField } from '../../../../../../src/shared/i18n/field-names.ts';

const OWNER = { programId: 'p', applicantId: 'a' } as const;

it.each(CHANGE_TARGETS)('%s leads to a page that there is, and to a part of it that there is', (target) => {
  const [page = '', part] = placeOf(target, OWNER).split('#');
  expect(page).toMatch(
    target.startsWith('program.') ? /^\/programs\/p\/(name|filing)$/ : /^\/applicants\/a\/(profile|documents)$/,
  );
  if (target.startsWith('applicant.')) expect(nameOfField(part?.replace('field-', '') ?? '', 'en')).toBeDefined();
  else if (part !== undefined) expect(Object.values(SLOT_ANCHORS)).toContain(part.replace('slot-', ''));
});

it('goes to the field that a refusal is about', () => {
  expect(placeOf('applicant.emergency', OWNER)).toBe('/applicants/a/profile#field-emergencyContact.name');
});
