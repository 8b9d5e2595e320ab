import { resolve } from 'node:path';
import { Option } from 'commander';
import type { PacketManifest, VerifiedFile } from '../../../../shared/domain/packet/packet-manifest.ts';
import {
  CARD_LAYOUTS,
  type CardLayout,
  DEFAULT_WATERMARK,
  PACKET_LANGUAGES,
  type PacketLanguage,
  PROOF_PAGE_SIZES,
  type ProofPages,
} from '../../../../shared/domain/packet/packet-options.ts';
import { AppFailure } from '../../../services/app-failure.ts';
import type { PacketEvent } from '../../../services/packet-builder.ts';
import { buildBatch } from '../build-batch.ts';
import { type AddCommands, argument, type Outcome } from '../command.ts';
import { findManifests } from '../find-manifests.ts';
import { findingLines } from '../finding-lines.ts';
import type { Output } from '../output.ts';
import { readPacketRequest } from '../read-packet-request.ts';

interface BuildOptions {
  readonly manifest?: readonly string[];
  readonly out: string;
  /** A text, `false` for `--no-watermark`, undefined when nothing was said. */
  readonly watermark?: string | boolean;
  readonly cardLayout?: CardLayout;
  readonly proofPages?: ProofPages;
  readonly packetLang?: PacketLanguage;
  /** `false` for `--no-uploads`. */
  readonly uploads: boolean;
}

export const addPacketCommands: AddCommands = (program, act) => {
  const packet = program.command('packet').description('材料包');

  act<BuildOptions>(
    packet
      .command('build')
      .description('生成材料包文件夹')
      .argument('[program-id]', '保险库里的小程序编号')
      .option('--manifest <paths...>', '不用保险库，按清单文件生成；给出多个文件或一个文件夹时逐个生成到各自的子文件夹')
      .requiredOption('--out <folder>', '写到哪个文件夹（必须不存在或是空的）')
      .option('--watermark <text>', `水印文字，可含 {date}、{receiver}，默认“${DEFAULT_WATERMARK}”`)
      .option('--no-watermark', '不加水印')
      .option('--no-uploads', '不做上传图片，只要 packet.pdf、原件和字段对照表')
      .addOption(new Option('--card-layout <layout>', '身份证两面的排法').choices(CARD_LAYOUTS))
      .addOption(new Option('--proof-pages <size>', '证明页保持原尺寸，或放到 A4 上').choices(PROOF_PAGE_SIZES))
      .addOption(new Option('--packet-lang <language>', '封面和函件的语言').choices(PACKET_LANGUAGES)),
    async (context, args, { manifest, out, watermark: asked, cardLayout, proofPages, packetLang, uploads }) => {
      const { output, composition, unlocked } = context;
      const folder = resolve(out);
      const watermark = asWatermark(asked);
      // Said only when it was given: the file may say it too.
      const looks = { language: packetLang, cardLayout, proofPages, uploads: uploads ? undefined : false };
      if ((manifest === undefined) === (args[0] === undefined))
        throw new AppFailure('input_invalid', { field: 'file' });
      if (manifest !== undefined) {
        const found = await findManifests(manifest);
        const given = { ...looks, watermark };
        if ('batch' in found) return await buildBatch(context, found.batch, { out: folder, given });
        const request = await readPacketRequest(found.single, given);
        return await finish(composition().services.packet.buildLoose(request, folder), output);
      }
      const client = await unlocked();
      const chosen = watermark === undefined ? DEFAULT_WATERMARK : watermark;
      const events = await client.packet.build({
        programId: argument(args, 0),
        folder,
        watermark: chosen,
        looks: withoutGaps(looks),
      });
      return await finish(events, output);
    },
  );

  act(
    packet.command('verify').description('核对材料包有没有被改动').argument('<folder>', '材料包文件夹'),
    async ({ client, output }, args) => {
      const answer = await client().packet.verify({ folder: resolve(argument(args, 0)) });
      const lines = answer.files.flatMap(verifiedLines);
      output.answer(answer, [answer.ok ? '✓ 与生成时一致，各项核对通过' : '✗ 与生成时不一致', ...lines]);
      return answer.ok ? 0 : 1;
    },
  );
};

const FILE_STATES = { ok: '  ✓', changed: '  ✗ 被改动', missing: '  ✗ 缺少', unexpected: '  ! 多出' } as const;

function verifiedLines({ path, state, expected, found, failed = [] }: VerifiedFile): readonly string[] {
  const mark = (side: VerifiedFile['found']) => (side ? `${side.bytes} 字节，sha256 ${side.sha256}` : '无');
  const differs = state === 'ok' ? [] : [`      应为：${mark(expected)}`, `      实为：${mark(found)}`];
  return [`${FILE_STATES[state]} ${path}`, ...differs, ...failed.map((check) => `      ✗ ${check}`)];
}

/** The contract takes what is said and nothing else. */
function withoutGaps<T extends object>(looks: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>; // Only undefined values went.
  };
}

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
  const files = manifest.files.map(({ path, bytes }) => `  ${path}（${Math.ceil(bytes / 1024)} KB）`);
  const headline = manifest.complete ? '✓ 材料包已生成' : '! 材料包已生成，但还缺材料';
  output.answer(manifest, [`${headline}：${folder}`, ...files, ...findingLines(manifest.findings, output)]);
  return manifest.complete && manifest.verdict !== 'reject' ? 0 : 1;
}
