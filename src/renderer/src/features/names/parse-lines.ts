/** The names of a pasted list: one in a line, blanks around them cut off, empty lines and repetitions left out. */
export function parseLines(text: string): readonly string[] {
  const names = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
