/** The words of a table that is written as text: apart by blanks, with remarks on lines that begin with `#`. */
export function listWords(table: string): readonly string[] {
  const lines = table.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return [...new Set(lines.join(' ').split(/\s+/u))].filter((word) => word !== '');
}
