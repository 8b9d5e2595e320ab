import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  DOCUMENT_KIND_NAMES,
  DOCUMENT_KINDS,
  type DocumentKind,
} from '../../../../shared/domain/documents/document-kind.ts';
import { verdictOf } from '../../../../shared/domain/finding.ts';
import { readSourceFile } from '../../../adapters/files/read-source-file.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import { readSecretFile } from '../cli-context.ts';
import { type AddCommands, argument } from '../command.ts';
import { findingLines } from '../finding-lines.ts';

export const addDocumentCommands: AddCommands = (program, act) => {
  const document = program.command('document').description('证件材料');

  act<{ kind: string; passwordFile?: string; replaces?: string }>(
    document
      .command('add')
      .description('添加一份材料（图片或 PDF）')
      .argument('<applicant-id>', '申请人编号')
      .argument('<file>', '文件')
      .requiredOption('--kind <kind>', `材料类型：${DOCUMENT_KINDS.join('、')}`)
      .option('--password-file <file>', 'PDF 打开密码所在的文件')
      .option('--replaces <id>', '作为这份材料的新版本；旧版本会保留'),
    async ({ unlocked, output }, args, { kind, passwordFile, replaces }) => {
      const { name, bytes } = await readSourceFile(argument(args, 1));
      const password = passwordFile === undefined ? null : await readSecretFile(passwordFile);
      const answer = await (await unlocked()).documents.add({
        applicantId: argument(args, 0),
        kind: asKind(kind),
        file: new File([Uint8Array.from(bytes)], name),
        password,
        replaces: replaces ?? null,
      });
      const { id, width, height, pages } = answer.document;
      output.answer(answer, [
        `${id} ${name}（${width}×${height}，${pages} 页）`,
        ...findingLines(answer.findings, output),
      ]);
      return 0;
    },
  );

  act(
    document.command('list').description('列出申请人的材料').argument('<applicant-id>', '申请人编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).documents.list({ applicantId: argument(args, 0) });
      output.answer(
        answer,
        answer.documents.map(({ id, kind, fileName }) => `${id} ${output.text(DOCUMENT_KIND_NAMES[kind])} ${fileName}`),
      );
      return 0;
    },
  );

  act<{ out: string }>(
    document
      .command('export')
      .description('导出原件，一个字节也不改')
      .argument('<id>', '材料编号')
      .requiredOption('--out <file>', '写到哪个文件（不能已经存在）'),
    async ({ unlocked, output, composition }, args, { out }) => {
      const { handle, sha256 } = await (await unlocked()).documents.original({ id: argument(args, 0) });
      const content = composition().handles.take(handle)?.content ?? new Uint8Array();
      await writeNewFile(out, content);
      const document = { id: argument(args, 0), sha256, bytes: content.byteLength };
      output.answer({ document, findings: [], file: out }, [`已导出到 ${out}`]);
      return 0;
    },
  );

  act<{ out: string }>(
    document
      .command('export-all')
      .description('把申请人的全部原件导出到一个新文件夹，一个字节也不改')
      .argument('<applicant-id>', '申请人编号')
      .requiredOption('--out <folder>', '写到哪个文件夹（不存在或是空的）'),
    async ({ unlocked, output }, args, { out }) => {
      const answer = await (await unlocked()).documents.exportAll({ applicantId: argument(args, 0), folder: out });
      output.answer(answer, [...answer.files.map(({ path }) => path), `已导出到 ${out}`]);
      return 0;
    },
  );

  act(
    document.command('uses').description('列出材料正用在哪里').argument('<applicant-id>', '申请人编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).documents.uses({ applicantId: argument(args, 0) });
      output.answer(
        answer,
        answer.uses.map((use) => `${use.documentId} ${use.programName} ${output.text(use.label)}`),
      );
      return 0;
    },
  );

  act<{ from?: string; to?: string }>(
    document
      .command('validity')
      .description('登记材料的有效期')
      .argument('<id>', '材料编号')
      .option('--from <date>', '从哪天起（YYYY-MM-DD）')
      .option('--to <date>', '到哪天为止（YYYY-MM-DD 或 长期）'),
    async ({ unlocked, output }, args, { from, to }) => {
      const validity = { validFrom: from ?? null, validTo: to ?? null };
      const answer = await (await unlocked()).documents.setValidity({ id: argument(args, 0), ...validity });
      output.answer(answer, [`${from ?? ''}–${to ?? ''}`]);
      return 0;
    },
  );

  act<{ name: string; number: string }>(
    document
      .command('record')
      .description('记下材料上写的姓名和号码，和资料对照')
      .argument('<id>', '材料编号')
      .option('--name <text>', '材料上的姓名', '')
      .option('--number <text>', '材料上的证件号码', ''),
    async ({ unlocked, output }, args, { name, number }) => {
      const record = { id: argument(args, 0), name, idNumber: number };
      const answer = await (await unlocked()).documents.setRecord(record);
      const lines = findingLines(answer.findings, output);
      output.answer(answer, lines.length > 0 ? lines : ['✓ 和资料一致']);
      return verdictOf(answer.findings) === 'reject' ? 1 : 0;
    },
  );

  act(
    document.command('remove').description('删除一份材料').argument('<id>', '材料编号'),
    async ({ unlocked, output }, args) => {
      const answer = await (await unlocked()).documents.remove({ id: argument(args, 0) });
      output.answer(answer, [`已删除 ${answer.document.fileName}`]);
      return 0;
    },
  );
};

function asKind(text: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((candidate) => candidate === text);
  if (!kind) throw new AppFailure('input_invalid', { field: 'kind' });
  return kind;
}

async function writeNewFile(path: string, content: Uint8Array): Promise<void> {
  try {
    // `wx`: an existing file is never overwritten.
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new AppFailure('target_not_empty', { folder: path });
    throw new AppFailure('target_not_writable', { folder: dirname(path) }, { cause: error });
  }
}
