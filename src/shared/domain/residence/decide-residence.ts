import { assertNever } from '../assert-never.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { DocumentKind } from '../documents/document-kind.ts';
import type { Finding } from '../finding.ts';
import type { PacketSlot } from '../packet/packet-plan.ts';
import type { MaterialRule, ProvinceRule, RulePack } from '../rules/rule-pack.ts';
import { buildSlots } from './build-slots.ts';
import type { ResidenceDecision } from './residence-decision.ts';
import {
  describeConflict,
  describeLocalOnly,
  describeNoHome,
  describeOneProvince,
  describeProvince,
  describeSupported,
  describeUnknown,
} from './residence-findings.ts';
import { describeProofs } from './residence-proofs.ts';

export type { ResidenceDecision };

/** What a person needs where they file. */
export interface Requirements {
  readonly decision: ResidenceDecision;
  /** The kinds of proof of residence that can be handed in; empty where none is needed or none helps. */
  readonly acceptedKinds: DocumentKind[];
  readonly slots: PacketSlot[];
  readonly findings: Finding[];
}

/** Where the ID card comes from, where the filing is made, and when. An empty province is one that is not known yet. */
export interface RequirementsInput {
  readonly idProvince: string;
  readonly filingProvince: string;
  readonly birthDate?: CalendarDate | undefined;
  readonly date: CalendarDate;
}

/** Decides the requirements from the rules of the filing province. Province codes have six digits. */
export function decideRequirements(
  input: RequirementsInput,
  rules: Pick<RulePack, 'provinces' | 'materials'>,
): Requirements {
  const province = rules.provinces.find(({ code }) => code === input.filingProvince);
  const proof = rules.materials.find(({ id }) => id === 'fil.residence');
  const decision = decide(input, province);
  const acceptedKinds =
    decision === 'not-needed' || decision === 'local-id-only' ? [] : [...(proof?.acceptedKinds ?? [])];
  return {
    decision,
    acceptedKinds,
    slots: buildSlots({ ...input, decision }, rules.materials),
    findings: [
      ...describeDecision(decision, input, { province, proof }),
      ...(province ? describeProvince(province, { birthDate: input.birthDate, date: input.date }) : []),
    ],
  };
}

function decide(input: RequirementsInput, province: ProvinceRule | undefined): ResidenceDecision {
  if (input.idProvince === '' || input.filingProvince === '') return 'unknown';
  if (input.idProvince === input.filingProvince) return 'not-needed';
  if (!province) return 'unknown';
  switch (province.outsideIdPolicy) {
    case 'residence-proof':
    case 'local-id-only':
      return province.outsideIdPolicy;
    case 'cross-province-supported':
      return 'supported';
    case 'no-explicit-requirement':
    case 'unclear':
    case 'unknown':
      return 'unknown';
    default:
      return assertNever(province.outsideIdPolicy);
  }
}

function describeDecision(
  decision: ResidenceDecision,
  input: RequirementsInput,
  { province, proof }: { readonly province: ProvinceRule | undefined; readonly proof: MaterialRule | undefined },
): Finding[] {
  if (decision === 'not-needed') return [];
  if (input.idProvince === '' || input.filingProvince === '') return [describeNoHome()];
  if (!province) return [describeUnknown(input.filingProvince, province), describeOneProvince()];
  const rest = [...describeConflict(province), describeOneProvince()];
  switch (decision) {
    case 'residence-proof':
      return [...(proof ? describeProofs(province, proof) : []), ...rest];
    case 'local-id-only':
      return [describeLocalOnly(province, input.idProvince), ...describeConflict(province)];
    case 'supported':
      return [describeSupported(province), ...rest];
    case 'unknown':
      return [describeUnknown(input.filingProvince, province), ...rest];
    default:
      return assertNever(decision);
  }
}
