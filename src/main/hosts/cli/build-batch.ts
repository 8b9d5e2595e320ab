import { join } from 'node:path';
import { ERRORS, type ErrorCode } from '../../../shared/contract/errors.ts';
import type { PacketManifest } from '../../../shared/domain/packet/packet-manifest.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import type { CliContext } from './cli-context.ts';
import { asCliFailure } from './cli-failure.ts';
import type { Outcome } from './command.ts';
import type { BatchEntry } from './find-manifests.ts';
import { type GivenOptions, readPacketRequest } from './read-packet-request.ts';

/** How one packet of a batch ended. */
interface BatchResult {
  readonly manifest: string;
  /** Null where nothing was built. */
  readonly folder: string | null;
  readonly complete: boolean;
  readonly error: { readonly code: ErrorCode; readonly happened: string; readonly todo: string } | null;
  readonly exitCode: Outcome;
}

/** One more than there are threads: while one packet is written, the threads have work. */
const AT_ONCE = 3;

type Context = Pick<CliContext, 'composition' | 'output' | 'log'>;

/** Tells which code is worse: a defect, then an input that cannot be used, then what is incomplete. */
function worst(codes: readonly Outcome[]): Outcome {
  return codes.reduce((one, other) => (other > one ? other : one), 0);
}

async function buildOne(
  { composition }: Context,
  { manifest, name }: BatchEntry,
  { out, given }: { readonly out: string; readonly given: GivenOptions },
): Promise<BatchResult> {
  const folder = join(out, name);
  const request = await readPacketRequest(manifest, given);
  let built: PacketManifest | undefined;
  for await (const event of composition().services.packet.buildLoose(request, folder)) {
    if (event.kind === 'finished') built = event.manifest;
  }
  if (!built) throw new Error('the build ended without a result');
  const isGood = built.complete && built.verdict !== 'reject';
  return { manifest, folder, complete: built.complete, error: null, exitCode: isGood ? 0 : 1 };
}

/** What went wrong with one packet, as its part of the answer: the others go on. */
function describeFailure(error: unknown, manifest: string, { output, log }: Context): BatchResult {
  const failure = asCliFailure(error);
  const code = failure?.code ?? 'internal';
  const data = failure?.data ?? { reference: log.defect(error) };
  const text = describeError(code, data, output.language);
  return { manifest, folder: null, complete: false, error: { code, ...text }, exitCode: ERRORS[code].exitCode };
}

/** Works through a list with so many at a time; the answers keep the order of the list. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  const entries = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) answers[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

function lineOf({ manifest, folder, complete, error }: BatchResult): string {
  if (error) return `✗ ${manifest}：${error.happened}`;
  return `${complete ? '✓' : '! 还缺材料'} ${folder}`;
}

/** Builds every packet of a batch into its own folder. One that fails never stops the rest. */
export async function buildBatch(
  context: Context,
  batch: readonly BatchEntry[],
  target: { readonly out: string; readonly given: GivenOptions },
): Promise<Outcome> {
  const { output } = context;
  let done = 0;
  const results = await inTurns(batch, async (entry) => {
    const result = await buildOne(context, entry, target).catch((error: unknown) =>
      describeFailure(error, entry.manifest, context),
    );
    done += 1;
    output.note(`[${done}/${batch.length}] ${lineOf(result)}`);
    return result;
  });
  const count = (wanted: (result: BatchResult) => boolean): number => results.filter(wanted).length;
  const summary = {
    total: results.length,
    complete: count(({ complete }) => complete),
    incomplete: count(({ complete, error }) => !complete && error === null),
    failed: count(({ error }) => error !== null),
  };
  const packets = results.map(({ exitCode: _, ...result }) => result);
  const said = `共 ${summary.total} 个：齐全 ${summary.complete}，缺材料 ${summary.incomplete}，失败 ${summary.failed}`;
  output.answer({ packets, summary }, [said, ...results.map((result) => `  ${lineOf(result)}`)]);
  return worst(results.map(({ exitCode }) => exitCode));
}
