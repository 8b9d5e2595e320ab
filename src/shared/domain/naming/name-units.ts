/** The length of a name as the console counts it (GBK length): ASCII 1, every other character 2. */
export function nameUnits(name: string): number {
  let units = 0;
  for (const character of name) units += (character.codePointAt(0) ?? 0) < 128 ? 1 : 2;
  return units;
}
