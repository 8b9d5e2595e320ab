import type { RuleCheck } from '../name-subject.ts';
import {
  checkCharacters,
  checkContacts,
  checkDomain,
  checkFilingLength,
  checkLength,
  checkOnlyLatin,
  checkPlus,
} from './format-rules.ts';
import { checkGeneral, checkPile } from './general-words.ts';
import { checkPersonName } from './person-name.ts';
import { checkPlaceAndGeneral, checkPlaces } from './place-rules.ts';
import { checkPublishedSample } from './published-sample.ts';
import { checkSiteName } from './site-name.ts';

/** The rules that are code, or have code beside their words, by the id of their row. F08 is told wherever another rule had to look through a disguise. */
export const CODE_RULES: Readonly<Record<string, RuleCheck>> = {
  F01: checkLength,
  F02: checkCharacters,
  F03: checkPlus,
  F04: checkOnlyLatin,
  F05: checkFilingLength,
  F06: checkDomain,
  F07: checkContacts,
  P07: checkGeneral,
  P08: checkPlaceAndGeneral,
  P09: checkPile,
  B03: checkPlaces,
  B04: checkPersonName,
  B10: checkSiteName,
  B11: checkPublishedSample,
};
