const RADIX = 36;
const LONGEST = 96;

/** The name of the draft of a note about a piece of a name; the names of forms take small letters, digits and hyphens. */
export function noteForm(kind: 'silence' | 'look-up', ruleId: string, subject: string): string {
  const units = Array.from(subject, (character) => (character.codePointAt(0) ?? 0).toString(RADIX));
  return `note-${kind}-${ruleId.toLowerCase().replaceAll(/[^a-z0-9]/g, '-')}-${units.join('')}`.slice(0, LONGEST);
}
