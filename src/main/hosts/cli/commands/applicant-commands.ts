import type { BeihaoClient } from '../../../../shared/contract/contract.ts';
import { applicantProfile } from '../../../../shared/contract/schemas.ts';
import {
  APPLICANT_SORTS,
  APPLICANT_STATE_NAMES,
  APPLICANT_STATES,
} from '../../../../shared/domain/applicants/applicant-list.ts';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/domain/documents/document-kind.ts';
import { receiptLines } from '../../../../shared/domain/removal/receipt-lines.ts';
import { SOON_DAYS } from '../../../../shared/domain/soon.ts';
import type { Text } from '../../../../shared/domain/text.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import { type AddCommands, argument } from '../command.ts';
import { findingLines } from '../finding-lines.ts';
import type { Output } from '../output.ts';
import { readJsonFile } from '../read-json-file.ts';

interface ListOptions {
  readonly [name: string]: string | undefined;
  readonly search?: string;
  readonly state?: string;
  readonly sort?: string;
  readonly limit?: string;
}

type Shown = Awaited<ReturnType<BeihaoClient['applicants']['show']>>;
type Listed = Awaited<ReturnType<BeihaoClient['applicants']['list']>>['applicants'][number];
type Due = Awaited<ReturnType<BeihaoClient['applicants']['due']>>['due'][number];

export const addApplicantCommands: AddCommands = (program, act) => {
  const applicant = program.command('applicant').description('申请人');

  act<{ file: string }>(
    applicant.command('add').description('添加申请人').requiredOption('--file <file>', '申请人资料（JSON）'),
    async ({ unlocked, output }, _, { file }) => {
      const profile = await readJsonFile(file, applicantProfile);
      return show(await (await unlocked()).applicants.add({ profile }), output);
    },
  );

  act<ListOptions>(
    applicant
      .command('list')
      .description('列出申请人')
      .option('--search <text>', '姓名、拼音、首字母、证件号码或手机号的尾号')
      .option('--state <state>', `只列这种状态：${APPLICANT_STATES.join('、')}`)
      .option('--sort <order>', `排列：${APPLICANT_SORTS.join('、')}`, 'due')
      .option('--limit <number>', '最多列几个'),
    async ({ unlocked, output }, _, options) => {
      const answer = await listAll(await unlocked(), options);
      output.answer(
        answer,
        answer.applicants.map((one) =>
          [one.id, one.name, output.text(APPLICANT_STATE_NAMES[one.state]), one.nextDue ?? ''].join(' ').trim(),
        ),
      );
      return 0;
    },
  );

  act<{ days: string }>(
    applicant
      .command('due')
      .description('全部申请人近期到期的事项')
      .option('--days <number>', '今后多少天', String(SOON_DAYS)),
    async ({ unlocked, output }, _, { days }) => {
      const answer = await (await unlocked()).applicants.due({ days: wholeNumber(days, 'days'), limit: 500 });
      output.answer(
        answer,
        answer.due.map((date) => `${date.dueOn} ${date.applicantName} ${output.text(dueSubject(date))}`),
      );
      return 0;
    },
  );

  act(
    applicant.command('show').description('显示一个申请人').argument('<id>', '申请人编号'),
    async ({ unlocked, output }, args) =>
      show(await (await unlocked()).applicants.show({ id: argument(args, 0) }), output),
  );

  act<{ file: string }>(
    applicant
      .command('update')
      .description('更新申请人资料')
      .argument('<id>', '申请人编号')
      .requiredOption('--file <file>', '申请人资料（JSON）'),
    async ({ unlocked, output }, args, { file }) => {
      const profile = await readJsonFile(file, applicantProfile);
      return show(await (await unlocked()).applicants.update({ id: argument(args, 0), profile }), output);
    },
  );

  act(
    applicant.command('remove').description('删除申请人及其全部材料和小程序').argument('<id>', '申请人编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).applicants.remove({ id: argument(args, 0) });
      output.answer(answer, [`已删除 ${answer.applicant.name}`, ...receiptLines(answer.receipt).map(output.text)]);
      return answer.receipt.check.outcome === 'found' ? 1 : 0;
    },
  );
};

const PAGE = 500;

/** All pages in one answer: a list that is cut short without a word would be taken for the whole. */
async function listAll(client: BeihaoClient, { search = '', state, sort, limit }: ListOptions) {
  const query = {
    search,
    state: state === undefined ? null : chosen(APPLICANT_STATES, state, 'state'),
    sort: chosen(APPLICANT_SORTS, sort ?? 'due', 'sort'),
  };
  const most = limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber(limit, 'limit');
  const applicants: Listed[] = [];
  for (;;) {
    const rest = Math.min(PAGE, most - applicants.length);
    const page = await client.applicants.list({ ...query, offset: applicants.length, limit: Math.max(1, rest) });
    applicants.push(...page.applicants.slice(0, rest));
    if (applicants.length >= Math.min(page.total, most) || page.applicants.length === 0) {
      return { applicants, total: page.total };
    }
  }
}

function chosen<T extends string>(known: readonly T[], text: string, field: string): T {
  const found = known.find((candidate) => candidate === text);
  if (found === undefined) throw new AppFailure('input_invalid', { field });
  return found;
}

function wholeNumber(text: string, field: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new AppFailure('input_invalid', { field });
  return Number(text);
}

function dueSubject({ kind, documentKind, stepTitle }: Due): Text {
  if (kind === 'document' && documentKind !== null) return DOCUMENT_KIND_NAMES[documentKind];
  if (kind === 'step' && stepTitle !== null) return stepTitle;
  return { zh: '证件有效期', en: 'ID document expires' };
}

function show(answer: Shown, output: Output): 0 {
  const { id, name } = answer.applicant;
  output.answer(answer, [`${id} ${name}`, ...findingLines(answer.findings, output)]);
  return 0;
}
