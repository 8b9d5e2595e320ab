/** Progress for the person at the terminal. On stderr, so that `--json` commands keep stdout to themselves. */
export function say(line) {
  process.stderr.write(`备好：${line}\n`);
}

/** Ends with what happened and what to do. */
export function giveUp(happened, todo) {
  process.stderr.write(`\n备好：${happened}\n      ${todo}\n\n`);
  process.exit(1);
}
