type Commands = readonly { readonly command: string; readonly args: readonly number[] }[];
type Point = readonly [number, number];

/** The outline of a glyph as path operators. Quadratic curves become cubic ones, which is all that PDF knows. */
export function pathOperators(commands: Commands, place: (x: number, y: number) => Point): string {
  const out: string[] = [];
  let at: Point = [0, 0];
  const point = (args: readonly number[], index: number): Point => place(args[index] ?? 0, args[index + 1] ?? 0);
  const write = (operator: string, ...points: readonly Point[]): void => {
    out.push(`${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join(' ')} ${operator}`.trim());
    at = points.at(-1) ?? at;
  };
  const between = (from: Point, to: Point): Point => [
    from[0] + (2 / 3) * (to[0] - from[0]),
    from[1] + (2 / 3) * (to[1] - from[1]),
  ];
  for (const { command, args } of commands) {
    if (command === 'moveTo') write('m', point(args, 0));
    if (command === 'lineTo') write('l', point(args, 0));
    if (command === 'bezierCurveTo') write('c', point(args, 0), point(args, 2), point(args, 4));
    if (command === 'quadraticCurveTo') {
      const [control, end] = [point(args, 0), point(args, 2)];
      write('c', between(at, control), between(end, control), end);
    }
    if (command === 'closePath') write('h');
  }
  return out.join('\n');
}
