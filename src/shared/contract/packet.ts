import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CARD_LAYOUTS, PACKET_LANGUAGES, PROOF_PAGE_SIZES, WATERMARK_BOUNDS } from '../domain/packet/packet-options.ts';
import { SLOT_IDS } from '../domain/packet/packet-plan.ts';
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

const progressEvent = z.object({
  kind: z.literal('progress'),
  stage: z.enum(['reading', 'images', 'pages', 'writing', 'verifying']),
  done: z.int(),
  total: z.int(),
});

/** How the build goes on: `done` of `total` stages, and which one is under way. */
const buildEvent = z.discriminatedUnion('kind', [
  progressEvent,
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
  /** `false`: no images for the upload fields, only what is for people. */
  uploads: z.boolean().optional(),
});

const fileMark = z.object({ bytes: z.int(), sha256: z.string() }).nullable();

const size = z.object({ width: z.number(), height: z.number() });
const passwords = z.record(z.string(), z.string().max(200)).default({});
const packetRequest = z.object({
  programId,
  watermark,
  looks: packetLooks.default({}),
  /** Open passwords of locked PDFs by document id; used once and never stored. */
  passwords,
});

/** `preview` names it for `previewPage`; pages are in points. */
const previewEvent = z.discriminatedUnion('kind', [
  progressEvent,
  z.object({ kind: z.literal('ready'), preview: z.string(), pages: list(size), findings: list(finding) }),
]);

/** An upload image as it would be built, beside what its field allows. */
const shownUpload = z.object({
  slotId: z.enum(SLOT_IDS),
  fieldId: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  maxBytes: z.int(),
  minShortSide: z.int(),
  minLongSide: z.int(),
  url: z.string(),
  findings: list(finding),
});

const uploadsEvent = z.discriminatedUnion('kind', [
  progressEvent,
  z.object({ kind: z.literal('ready'), uploads: list(shownUpload) }),
]);

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
    .input(packetRequest.extend({ folder: z.string().min(1).max(1000) }))
    .output(eventIterator(buildEvent)),
  /** Makes the pages as `build` would, and ends with `ready`. Aborting the call cancels the work. */
  preview: procedure.input(packetRequest).output(eventIterator(previewEvent)),
  /** One page of a preview; `not_found` when it is no longer kept. */
  previewPage: procedure
    .input(z.object({ preview: z.string().max(100), page: z.int().positive(), longSide: z.int().min(64).max(2048) }))
    .output(z.object({ handle: z.string(), url: z.string() })),
  /** The upload images as `build` would make them. */
  previewUploads: procedure.input(z.object({ programId, passwords })).output(eventIterator(uploadsEvent)),
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
