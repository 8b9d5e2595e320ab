import type { Text } from '../../../shared/domain/text.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import type { CliFailure } from './cli-failure.ts';

/** Where a command writes. `stdout` gets the answer alone; everything else goes to `stderr`. */
export interface Streams {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** How a command answers: one JSON document, or lines for a person. */
export interface Output {
  /** The answer of the command. `lines` is what a person reads instead of the JSON. */
  answer(value: unknown, lines: readonly string[]): void;
  /** A long answer, piece by piece: the JSON document `{key: […]}` is whole once `end` was called. */
  list(key: string): AnswerList;
  /** Something to know while the command runs; never on stdout. */
  note(line: string): void;
  failure(failure: CliFailure): void;
  /** A text of the domain in the language of the output. */
  text(text: Text): string;
  readonly language: Language;
}

/** An answer that is written while it is found. */
export interface AnswerList {
  add(item: unknown, lines: readonly string[]): void;
  end(): void;
}

export function createOutput(
  streams: Streams,
  settings: { readonly json: boolean; readonly language: Language },
): Output {
  const { json, language } = settings;
  const text = ({ zh, en }: Text) => (language === 'en' ? en : zh);
  const printJson = (value: unknown) => streams.stdout(`${JSON.stringify(inOneLanguage(value, text), null, 2)}\n`);

  return {
    language,
    text,
    answer(value, lines) {
      if (json) printJson(value);
      else streams.stdout(lines.map((line) => `${line}\n`).join(''));
    },
    list(key) {
      let count = 0;
      return {
        add(item, lines) {
          const before = count === 0 ? `{\n  ${JSON.stringify(key)}: [\n` : ',\n';
          count += 1;
          streams.stdout(
            json ? before + JSON.stringify(inOneLanguage(item, text)) : lines.map((line) => `${line}\n`).join(''),
          );
        },
        end() {
          if (json) streams.stdout(count === 0 ? `{\n  ${JSON.stringify(key)}: []\n}\n` : '\n  ]\n}\n');
        },
      };
    },
    note: (line) => streams.stderr(`${line}\n`),
    failure({ code, data, exitCode }) {
      const { happened, todo } = describeError(code, data, language);
      if (json) printJson({ error: { code, happened, todo, exitCode } });
      streams.stderr(`${happened}\n${todo}\n`);
    },
  };
}

function isText(value: object): value is Text {
  return 'zh' in value && 'en' in value && Object.keys(value).length === 2;
}

/** Replaces every text in two languages by its sentence: JSON on stdout speaks the language of `--lang`. */
function inOneLanguage(value: unknown, text: (text: Text) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => inOneLanguage(item, text));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return text(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOneLanguage(inner, text)]));
}
