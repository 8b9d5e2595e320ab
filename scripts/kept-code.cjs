// Stands in `out/cli` as main.cjs and as worker.cjs: runs the program of its name beside it, together with the code that
// V8 made of it when it was built. A command is over before V8 would have got far with compiling it anew; Node's own
// cache keeps only what a file compiles while it is loaded, not the functions that are called later.
const { readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

const program = __filename.replace(/\.cjs$/, '.js');
const kept = `${program}.code`;

function readKept() {
  try {
    return readFileSync(kept);
  } catch {
    return undefined; // Then it is compiled as it goes.
  }
}

const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(program, 'utf8')}\n})`;
const script = new Script(source, { filename: program, cachedData: readKept() });
script.runInThisContext()(exports, require, module, program, __dirname);

// While the command line is built one command runs and leaves its code behind: code alone, nothing of its work.
if (process.env.BEIHAO_KEEP_CODE) {
  const keep = () => writeFileSync(kept, script.createCachedData());
  const { runTask } = exports;
  if (runTask) exports.runTask = (task) => runTask(task).finally(keep);
  else process.on('exit', keep);
}
