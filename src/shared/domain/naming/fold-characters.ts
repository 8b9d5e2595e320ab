/** Cyrillic, Greek and other letters that look like Latin ones, lower case, each above its double. */
const LOOK_ALIKES = 'авеікмнопрстухѕјһьԁԛԝɡɑɩαεικνορτυχωցօոսհ';
const DOUBLES = 'abeikmhonpctyxsjhbdqwgaiaeikvoptuxwgonuh';

const ENCLOSED = [
  { first: 0x1f130, name: 'squared' },
  { first: 0x1f150, name: 'negative circled' },
  { first: 0x1f170, name: 'negative squared' },
  { first: 0x1f1e6, name: 'regional indicators' },
] as const;
const ALPHABET = 26;
const FIRST_LETTER = 0x61;

function enclosedLetters(): [string, string][] {
  return ENCLOSED.flatMap(({ first }) =>
    Array.from({ length: ALPHABET }, (_, letter): [string, string] => [
      String.fromCodePoint(first + letter),
      String.fromCodePoint(FIRST_LETTER + letter),
    ]),
  );
}

function doubles(): [string, string][] {
  const targets = [...DOUBLES];
  return [...LOOK_ALIKES].map((character, index) => [character, targets[index] ?? character]);
}

const FOLDED = new Map([...doubles(), ...enclosedLetters()]);

/** The Latin letter that a reader takes this character for; itself, where it is no other's double. */
export function foldLetter(character: string): string {
  return FOLDED.get(character) ?? character;
}
