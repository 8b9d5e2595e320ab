import type { CommanderError } from 'commander';

const SENTENCES: Readonly<Record<string, string>> = {
  'commander.unknownOption': '有一个选项不认识',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '少了一个参数',
  'commander.missingMandatoryOptionValue': '少了一个必需的选项',
  'commander.optionMissingArgument': '有一个选项后面少了内容',
  'commander.excessArguments': '参数太多了',
  'commander.invalidArgument': '有一个参数不对',
  'commander.help': '请给出要执行的命令',
};

/** What was wrong with the call, in Chinese, with the part that commander quotes. */
export function usageSentence({ code, message }: CommanderError): string {
  const quoted = /'([^']*)'/.exec(message)?.[1];
  const what = SENTENCES[code] ?? '命令的写法不对';
  return `${what}${quoted === undefined ? '' : `:${quoted}`}。用 --help 查看用法。`;
}
