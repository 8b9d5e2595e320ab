/** What of an error may be written down: never its message, which can hold a name or a path. */
export interface ReducedError {
  readonly error: string;
  readonly code?: string;
  /** `file.ts:12`, our own frames only, the innermost first. */
  readonly frames: readonly string[];
  readonly causes: readonly string[];
}

const MAX_FRAMES = 12;
const MAX_CAUSES = 4;
const WORD = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const FRAME = /^ {4}at (?:.* \()?(?:file:\/\/)?(.*?):(\d+):\d+\)?$/;
const SOURCE_NAME = /^[\w.-]{1,64}\.[cm]?[jt]s$/;

function wordOr(text: unknown, otherwise: string): string {
  return typeof text === 'string' && WORD.test(text) ? text : otherwise;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && WORD.test(error.code) ? error.code : undefined;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${error === null ? 'null' : typeof error}`;
  const code = codeOf(error);
  const name = wordOr(error.name, 'Error');
  return code === undefined ? name : `${name} ${code}`;
}

function reduceFrame(line: string): readonly string[] {
  const [, path = '', number = ''] = FRAME.exec(line) ?? [];
  if (path.startsWith('node:') || /[\\/]node_modules[\\/]/.test(path)) return [];
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return SOURCE_NAME.test(name) ? [`${name}:${number}`] : [];
}

function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  // The message stands before the frames and may have lines that look like some.
  const message = error.message;
  const at = message === '' ? -1 : error.stack.indexOf(message);
  const trace = at < 0 ? error.stack : error.stack.slice(at + message.length);
  return trace.split('\n').flatMap(reduceFrame).slice(0, MAX_FRAMES);
}

function causesOf(error: unknown): readonly string[] {
  const causes: string[] = [];
  let current: unknown = error instanceof Error ? error.cause : undefined;
  while (current !== undefined && causes.length < MAX_CAUSES) {
    const [frame] = framesOf(current);
    causes.push(frame === undefined ? describe(current) : `${describe(current)} ${frame}`);
    current = current instanceof Error ? current.cause : undefined;
  }
  return causes;
}

/** Name, code and place of an error and of its causes. Never fails, whatever was thrown. */
export function reduceError(error: unknown): ReducedError {
  try {
    const code = codeOf(error);
    const base = { error: error instanceof Error ? wordOr(error.name, 'Error') : describe(error) };
    const places = { frames: framesOf(error), causes: causesOf(error) };
    return code === undefined ? { ...base, ...places } : { ...base, code, ...places };
  } catch {
    // An object whose properties throw. Its defect must not hide behind one of the log.
    return { error: 'unreadable', frames: [], causes: [] };
  }
}
