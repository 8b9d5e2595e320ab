import { checkApplicant, idNumberOf } from '../applicants/check-applicant.ts';
import type { CalendarDate } from '../calendar-date.ts';
import { checkRecords } from '../documents/document-record.ts';
import type { Finding } from '../finding.ts';
import { checkName } from '../naming/check-name.ts';
import { type NameTables, nameContextOf } from '../naming/name-context.ts';
import { checkProgram } from '../programs/check-program.ts';
import { decideRequirements, type Requirements } from '../residence/decide-residence.ts';
import type { MaterialRule, RulePack } from '../rules/rule-pack.ts';
import { listValues } from './field-values.ts';
import { originalName, uploadName } from './file-names.ts';
import { missingSlot, missingValue, staleDocuments } from './packet-findings.ts';
import type { PacketInputs, PacketLayout, PacketPlan, PacketSlot, PlannedDocument, UploadPlan } from './packet-plan.ts';

type Documents = PacketInputs['documents'];

/** Kinds that go along without a place of their own. A proof that nobody asks for stays out: it is personal. */
const GOES_ALONG: ReadonlySet<string> = new Set([
  'other',
  'commitment-letter',
  'authenticity-commitment',
  'holding-id-photo',
]);

/** What a packet is planned by. */
export interface PacketRules extends RulePack, NameTables {}

/** A packet that is laid out, and the checks of what goes in: they take longer, and who makes the files needs none. */
export interface LaidOutPacket {
  readonly layout: PacketLayout;
  readonly check: () => readonly Finding[];
}

/** Lays a packet out. The documents are in the order in which they were added; of several that fit, the newest is taken. */
export function layOutPacket(inputs: PacketInputs, rules: PacketRules, date: CalendarDate): LaidOutPacket {
  const { applicant, program, options } = inputs;
  const requirements = requirementsOf(inputs, rules, date);
  const slots = requirements.slots.map((slot) => fillSlot(slot, inputs.documents));
  const values = listValues(applicant, program, rules);
  const missing = [
    ...slots.filter(({ required, documentId }) => required && documentId === null).map(missingSlot),
    ...values.filter(({ required, value }) => required && value === '').map(missingValue),
  ];
  const layout = {
    date,
    rulePackVersion: rules.version,
    applicant,
    program,
    slots,
    documents: planDocuments(slots, inputs.documents),
    uploads: options.uploads === false ? [] : planUploads(slots, rules.materials),
    values: values.map(({ required: _required, ...value }) => value),
    options,
    complete: missing.length === 0,
  };
  const check = () =>
    withoutRepeats([
      ...missing,
      ...checkApplicant(applicant, { today: date, ...rules }),
      ...checkRecords(applicant, inputs.documents, inputs.records ?? []),
      ...nameFindings(inputs, rules),
      ...checkProgram(program, rules),
      ...staleDocuments(slots, inputs.documents, date),
      ...requirements.findings,
    ]);
  return { layout, check };
}

/** The layout of a packet with everything that is found about it. */
export function planPacket(inputs: PacketInputs, rules: PacketRules, date: CalendarDate): PacketPlan {
  const { layout, check } = layOutPacket(inputs, rules, date);
  return { ...layout, findings: check() };
}

function requirementsOf({ applicant }: PacketInputs, rules: RulePack, date: CalendarDate): Requirements {
  const id = idNumberOf(applicant, date, rules.regions);
  return decideRequirements(
    {
      idProvince: id?.provinceCode ?? '',
      filingProvince: applicant.filingProvince,
      birthDate: id?.birthDate ?? undefined,
      date,
    },
    rules,
  );
}

function fillSlot(slot: PacketSlot, documents: Documents): PacketSlot {
  const newest = documents.findLast(({ kind }) => slot.acceptedKinds.includes(kind));
  return { ...slot, documentId: newest?.id ?? null };
}

/** What fills a place, in the order of the places, and then what goes along, in the order in which it was added. */
function planDocuments(slots: readonly PacketSlot[], documents: Documents): PlannedDocument[] {
  const slotKinds = new Set(slots.flatMap(({ acceptedKinds }) => acceptedKinds));
  const inSlots = slots.flatMap((slot) => {
    const document = documents.find(({ id }) => id === slot.documentId);
    return document ? [{ document, slotId: slot.id }] : [];
  });
  const alongside = documents
    .filter(({ kind }) => GOES_ALONG.has(kind) && !slotKinds.has(kind))
    .map((document) => ({ document, slotId: null }));
  return [...inSlots, ...alongside].map(({ document, slotId }, index) => ({
    documentId: document.id,
    kind: document.kind,
    slotId,
    originalName: originalName(index + 1, document),
    edit: document.edit,
  }));
}

/** A place keeps its number whether it is filled or not, so that a later build does not rename the others. */
function planUploads(slots: readonly PacketSlot[], materials: readonly MaterialRule[]): UploadPlan[] {
  return slots.flatMap(({ id, fieldId, documentId }, index) => {
    const limits = materials.find((material) => material.id === fieldId)?.imageLimits ?? null;
    if (documentId === null || limits === null) return [];
    return [{ fileName: uploadName(index + 1, id), slotId: id, fieldId, documentId, limits }];
  });
}

/** The findings about the name, as findings of the packet: without their places, told once for both layers. */
function nameFindings({ applicant, program }: PacketInputs, rules: PacketRules): Finding[] {
  if (program.name === '') return [];
  return checkName(program.name, nameContextOf(rules, applicant.filingProvince)).findings.map(
    ({ ruleId, severity, message, fix, source, confidence }): Finding => ({
      ruleId: `name.${ruleId}`,
      severity,
      message,
      fix,
      source,
      confidence,
    }),
  );
}

/** The same sentence of the same rule is told once, wherever it came from. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ ruleId, message }) => {
    const key = `${ruleId} ${message.zh}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
