import { resolve } from 'node:path';
import type { PacketManifest } from '../../../../shared/domain/packet/packet-manifest.ts';
import { DEFAULT_WATERMARK } from '../../../../shared/domain/packet/plan-packet.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import type { PacketEvent } from '../../../services/packet-builder.ts';
import { type AddCommands, argument, type Outcome } from '../command.ts';
import { findingLines } from '../finding-lines.ts';
import type { Output } from '../output.ts';
import { readPacketRequest } from '../read-packet-request.ts';

interface BuildOptions {
  readonly manifest?: string;
  readonly out: string;
  /** A text, `false` for `--no-watermark`, undefined when nothing was said. */
  readonly watermark?: string | boolean;
}

export const addPacketCommands: AddCommands = (program, act) => {
  const packet = program.command('packet').description('材料包');

  act<BuildOptions>(
    packet
      .command('build')
      .description('生成材料包文件夹')
      .argument('[program-id]', '保险库里的小程序编号')
      .option('--manifest <file>', '不用保险库，按清单文件生成')
      .requiredOption('--out <folder>', '写到哪个文件夹（必须不存在或是空的）')
      .option('--watermark <text>', `水印文字，默认“${DEFAULT_WATERMARK}”`)
      .option('--no-watermark', '不加水印'),
    async ({ output, composition, unlocked }, args, { manifest, out, watermark: given }) => {
      const folder = resolve(out);
      const watermark = asWatermark(given);
      if ((manifest === undefined) === (args[0] === undefined))
        throw new AppFailure('input_invalid', { field: 'file' });
      if (manifest !== undefined) {
        const request = await readPacketRequest(manifest, watermark);
        return await finish(composition().services.packet.buildLoose(request, folder), output);
      }
      const client = await unlocked();
      const chosen = watermark === undefined ? DEFAULT_WATERMARK : watermark;
      const events = await client.packet.build({ programId: argument(args, 0), folder, watermark: chosen });
      return await finish(events, output);
    },
  );

  act(
    packet.command('verify').description('核对材料包有没有被改动').argument('<folder>', '材料包文件夹'),
    async ({ client, output }, args) => {
      const answer = await client().packet.verify({ folder: resolve(argument(args, 0)) });
      const lines = answer.files.map(({ path, state }) => `${FILE_STATES[state]} ${path}`);
      output.answer(answer, [answer.ok ? '✓ 与生成时一致' : '✗ 与生成时不一致', ...lines]);
      return answer.ok ? 0 : 1;
    },
  );
};

const FILE_STATES = { ok: '  ✓', changed: '  ✗ 被改动', missing: '  ✗ 缺少', unexpected: '  ! 多出' } as const;

/** commander says `true` when the option was not given and `false` for `--no-watermark`. */
function asWatermark(given: string | boolean | undefined): string | null | undefined {
  if (given === false) return null;
  return typeof given === 'string' ? given : undefined;
}

async function finish(events: AsyncIterable<PacketEvent>, output: Output): Promise<Outcome> {
  let stage = '';
  for await (const event of events) {
    if (event.kind === 'finished') return report(event.manifest, event.folder, output);
    if (event.stage !== stage) output.note(`… ${STAGE_NAMES[event.stage]}`);
    stage = event.stage;
  }
  throw new Error('the build ended without a result');
}

const STAGE_NAMES = {
  reading: '读取材料',
  images: '处理图片',
  pages: '排版 PDF',
  writing: '写入文件',
  verifying: '核对',
} as const;

function report(manifest: PacketManifest, folder: string, output: Output): Outcome {
  const files = manifest.files.map(({ path, bytes }) => `  ${path}(${Math.ceil(bytes / 1024)} KB)`);
  const headline = manifest.complete ? '✓ 材料包已生成' : '! 材料包已生成，但还缺材料';
  output.answer(manifest, [`${headline}:${folder}`, ...files, ...findingLines(manifest.findings, output)]);
  return manifest.complete && manifest.verdict !== 'reject' ? 0 : 1;
}
