const SHOWN = 4;

/** An ID number with only its tail readable: enough to tell two cards apart, too little to misuse. */
export function maskNumber(number: string): string {
  const characters = [...number];
  if (characters.length <= SHOWN) return '*'.repeat(characters.length);
  return `${'*'.repeat(characters.length - SHOWN)}${characters.slice(-SHOWN).join('')}`;
}

/** The readable end of a number: what a person says to tell two cards apart. */
export function tailOf(number: string): string {
  return [...number].slice(-SHOWN).join('');
}

/** Whether a text looks like an ID number of 18 characters: such a value is never shown unasked. */
export function looksLikeIdNumber(text: string): boolean {
  return /^\d{17}[\dXx]$/.test(text);
}
