/** The program and first arguments that start npm, given where npm says it is and the Nodes that may run it. */
export function npmProgram(
  self: string | undefined,
  nodes: readonly (string | undefined)[],
): readonly [command: string, first: readonly string[]];
