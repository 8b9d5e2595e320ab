/** An instant for the name of a file: `20261124-153000`, UTC. */
export function stampOf(instant: Date): string {
  return instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}
