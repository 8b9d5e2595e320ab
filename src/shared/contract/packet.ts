import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CARD_LAYOUTS, PACKET_LANGUAGES, PROOF_PAGE_SIZES, WATERMARK_BOUNDS } from '../domain/packet/packet-options.ts';
import { procedure } from './base.ts';
import { list } from './list.ts';
import { calendarDate, finding, programId, slot, verdict } from './schemas.ts';

const manifestFile = z.object({
  path: z.string(),
  role: z.enum(['packet', 'upload', 'original', 'values']),
  sha256: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  pages: z.int().nullable(),
  /** Left out by older versions of the app. */
  packetPage: z.int().nullable().optional(),
  fieldId: z.string().nullable(),
  rule: z.string().nullable(),
  checks: list(z.string()),
});

export const packetManifest = z.object({
  format: z.literal(1),
  app: z.string(),
  date: calendarDate,
  rulePackVersion: z.string(),
  program: z.string(),
  complete: z.boolean(),
  verdict,
  files: list(manifestFile),
  findings: list(finding),
  manifestSha256: z.string().optional(),
});

const fieldValue = z.object({ fieldId: z.string(), label: z.string(), value: z.string(), note: z.string() });

/** How the build goes on: `done` of `total` stages, and which one is under way. */
const buildEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    stage: z.enum(['reading', 'images', 'pages', 'writing', 'verifying']),
    done: z.int(),
    total: z.int(),
  }),
  z.object({ kind: z.literal('finished'), folder: z.string(), manifest: packetManifest }),
]);

const { angle, spacing, opacity } = WATERMARK_BOUNDS;

/** A text, or a text with its looks; `null` switches the watermark off. */
export const watermark = z
  .union([
    z.string().max(WATERMARK_BOUNDS.text),
    z.object({
      text: z.string().max(WATERMARK_BOUNDS.text),
      receiver: z.string().max(WATERMARK_BOUNDS.receiver).optional(),
      angle: z.number().min(angle.min).max(angle.max).optional(),
      spacing: z.number().min(spacing.min).max(spacing.max).optional(),
      opacity: z.number().min(opacity.min).max(opacity.max).optional(),
    }),
  ])
  .nullable();

/** How the packet is made, besides the watermark; what is left out is as usual. */
export const packetLooks = z.object({
  language: z.enum(PACKET_LANGUAGES).optional(),
  cardLayout: z.enum(CARD_LAYOUTS).optional(),
  proofPages: z.enum(PROOF_PAGE_SIZES).optional(),
});

const fileMark = z.object({ bytes: z.int(), sha256: z.string() }).nullable();

/** Packets (材料包). */
export const packet = {
  plan: procedure.input(z.object({ programId })).output(
    z.object({
      slots: list(slot),
      values: list(fieldValue),
      findings: list(finding),
      complete: z.boolean(),
      defaultFolder: z.string(),
      defaultWatermark: z.string(),
    }),
  ),
  /** Builds into `folder`, which must not exist or be empty; ends with `finished`. Aborting the call cancels the build. */
  build: procedure
    .input(
      z.object({
        programId,
        folder: z.string().min(1).max(1000),
        watermark,
        looks: packetLooks.default({}),
        /** Open passwords of locked PDFs by document id; used once and never stored. */
        passwords: z.record(z.string(), z.string().max(200)).default({}),
      }),
    )
    .output(eventIterator(buildEvent)),
  verify: procedure.input(z.object({ folder: z.string().min(1).max(1000) })).output(
    z.object({
      ok: z.boolean(),
      files: list(
        z.object({
          path: z.string(),
          state: z.enum(['ok', 'changed', 'missing', 'unexpected']),
          expected: fileMark.optional(),
          found: fileMark.optional(),
          checks: list(z.string()).optional(),
          failed: list(z.string()).optional(),
        }),
      ),
      findings: list(finding),
    }),
  ),
};
