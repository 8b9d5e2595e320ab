import type { Output } from './output.ts';

const STAGE_NAMES: Readonly<Record<string, string>> = {
  copying: '复制',
  checking: '核对',
  reading: '读取',
  writing: '写入',
};

interface Progress {
  readonly kind: 'progress';
  readonly stage: string;
}

/** Notes each stage as it begins, and answers the `finished` event that every such call ends with. */
export async function lastEvent<Event extends { readonly kind: string }>(
  events: AsyncIterable<Event | Progress>,
  output: Output,
): Promise<Extract<Event, { readonly kind: 'finished' }>> {
  let stage = '';
  for await (const event of events) {
    // The discriminant says it: only `finished` is left when it is not progress.
    if (event.kind === 'finished') return event as Extract<Event, { readonly kind: 'finished' }>;
    if ('stage' in event && event.stage !== stage) {
      stage = event.stage;
      output.note(`… ${STAGE_NAMES[stage] ?? stage}`);
    }
  }
  throw new Error('the work ended without a result');
}
