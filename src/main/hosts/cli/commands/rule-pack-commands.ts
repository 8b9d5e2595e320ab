import { readFile } from 'node:fs/promises';
import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import { RULE_TABLES, type RuleTable } from '../../../../shared/domain/rules/rule-tables.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import { type AddCommands, argument } from '../command.ts';

type Weighed = Pick<Awaited<ReturnType<BeihaoClient['rules']['compare']>>, 'changes' | 'overrides' | 'isOlder'>;

const KINDS = { added: '新增', removed: '删除', changed: '修改' } as const;
const FATES = { kept: '继续有效', same: '规则包里已经一样', gone: '规则包里没有对应的一行，先留着' } as const;

export const addRulePackCommands: AddCommands = (program, act) => {
  const rules = program.commands.find((command) => command.name() === 'rules') ?? program.command('rules');

  act(
    rules.command('verify').description('检查一个规则包文件，不导入').argument('<file>', '规则包（JSON）'),
    async ({ client, output }, args) => {
      const answer = await client().rules.compare({ text: await readText(argument(args, 0)) });
      const { ok, problem, version, date } = answer.pack;
      output.answer(
        { rules: answer.pack },
        ok ? [`✓ 规则包 ${version}（${date}）可以使用`] : [`✗ 规则包不能使用：${problem}`],
      );
      return ok ? 0 : 1;
    },
  );

  act(
    rules.command('diff').description('一个规则包文件和现在的规则有何不同').argument('<file>', '规则包（JSON）'),
    async ({ maybeUnlocked, output }, args) => {
      const answer = await (await maybeUnlocked()).rules.compare({ text: await readText(argument(args, 0)) });
      const { pack, ...weighed } = answer;
      const lines = pack.ok ? weighedLines(weighed) : [`✗ 规则包不能使用：${pack.problem}`];
      output.answer({ rules: pack, ...weighed }, lines);
      return pack.ok ? 0 : 1;
    },
  );

  act(
    rules
      .command('import')
      .description('先列出不同，再用一个文件换掉规则；自己的更正留着')
      .argument('<file>', '规则包（JSON）'),
    async ({ maybeUnlocked, output }, args) => {
      const client = await maybeUnlocked();
      const text = await readText(argument(args, 0));
      const { pack, ...weighed } = await client.rules.compare({ text });
      // The difference comes first, also where the import is refused in the end.
      if (pack.ok) for (const line of weighedLines(weighed)) output.note(line);
      const answer = await client.rules.import({ text });
      output.answer(answer, [`✓ 已换成规则包 ${answer.rules.version}（${answer.rules.date}）`]);
      return 0;
    },
  );

  act(rules.command('reset').description('恢复程序自带的规则；自己的更正留着'), async ({ client, output }) => {
    const answer = await client().rules.reset();
    output.answer(answer, [`✓ 正在用规则包 ${answer.rules.version}（${answer.rules.date}）`]);
    return 0;
  });

  act(
    rules
      .command('rows')
      .description('列出一张表的每一行：出处、日期、可信程度')
      .argument('<table>', `表：${RULE_TABLES.join('、')}`),
    async ({ maybeUnlocked, output }, args) => {
      const answer = await (await maybeUnlocked()).rules.rows({ table: asTable(argument(args, 0)) });
      output.answer(
        answer,
        answer.rows.map(
          ({ id, title, date, confidence, isOld }) =>
            `${id} ${output.text(title)} ${date} ${confidence}${isOld ? '（超过一年）' : ''}`,
        ),
      );
      return 0;
    },
  );

  addOverrideCommands(program, act);
};

/** Needs the vault: that is where the person's own corrections are kept. */
const addOverrideCommands: AddCommands = (program, act) => {
  const rules = program.commands.find((command) => command.name() === 'rules') ?? program.command('rules');
  const withPlace = (name: string, description: string) =>
    rules
      .command(name)
      .description(description)
      .argument('<table>', `表：${RULE_TABLES.join('、')}`)
      .argument('<id>', '行的编号')
      .argument('<field>', '字段');
  const placeOf = (args: readonly string[]) => ({
    table: asTable(argument(args, 0)),
    id: argument(args, 1),
    field: argument(args, 2),
  });

  act<{ why: string }>(
    withPlace('override', '更正规则的一个字段：比任何规则包都优先，换规则包也留着')
      .argument('<value>', '新的值（JSON，或一段文字）')
      .requiredOption('--why <text>', '依据，例如谁在哪天答复的'),
    async ({ unlocked, output }, args, { why }) => {
      const value = asValue(argument(args, 3));
      const answer = await (await unlocked()).rules.override({ ...placeOf(args), value, why });
      output.answer(answer, [`✓ 共有 ${answer.rules.overrides.length} 处更正`]);
      return 0;
    },
  );

  act(withPlace('remove-override', '撤销一处更正'), async ({ unlocked, output }, args) => {
    const answer = await (await unlocked()).rules.removeOverride(placeOf(args));
    output.answer(answer, [`✓ 共有 ${answer.rules.overrides.length} 处更正`]);
    return 0;
  });
};

function weighedLines({ changes, overrides, isOlder }: Weighed): string[] {
  return [
    ...(isOlder ? ['这个规则包比正在用的旧'] : []),
    ...(changes.length === 0 ? ['没有不同'] : []),
    ...changes.map(({ kind, table, id, fields }) => [KINDS[kind], table, id, fields.join('、')].join(' ').trimEnd()),
    ...overrides.map(({ table, id, field, fate }) => `你的更正 ${table} ${id} ${field}：${FATES[fate]}`),
  ];
}

function asTable(text: string): RuleTable {
  const table = RULE_TABLES.find((candidate) => candidate === text);
  if (!table) throw new AppFailure('input_invalid', { field: 'table' });
  return table;
}

/** JSON where it is JSON; anything else is a text. */
function asValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new AppFailure('file_not_readable', { file }, { cause: error });
  }
}
