import { describe, expect, it } from 'vitest';
import type { ListedApplicant } from '../../../../../src/shared/domain/applicants/applicant-list.ts';
import { NEEDED_FIELDS } from '../../../../../src/shared/domain/applicants/missing-fields.ts';
import { boardCard } from '../../../../../src/shared/domain/board/board-card.ts';
import type { StepEvent } from '../../../../../src/shared/domain/checklist/step-event.ts';
import type { DocumentKind } from '../../../../../src/shared/domain/documents/document-kind.ts';
import { planPacket } from '../../../../../src/shared/domain/packet/plan-packet.ts';
import { chinese, loadRulePack } from '../../../../support/rule-pack.ts';
import { applicant, document, program } from '../../../main/adapters/sqlite/sample-records.ts';
import { show } from '../checklist/tell.ts';
import { inventApplicant } from '../invented.ts';

const RULES = loadRulePack();
const TODAY = '2026-11-26';

function listed(changes: Partial<ListedApplicant> = {}): ListedApplicant {
  const person = applicant({ ...inventApplicant(), ...changes });
  return { state: 'no-program', nextDue: null, changedAt: person.updatedAt, programCount: 0, ...person, ...changes };
}

function paper(kind: DocumentKind, changes: Parameters<typeof document>[2] = {}) {
  return document(applicant().id, new Uint8Array(1), { kind, validTo: null, ...changes });
}

function card(inputs: Partial<Parameters<typeof boardCard>[0]> = {}) {
  return boardCard({ applicant: listed(), programs: [], documents: [], ...inputs }, RULES, TODAY);
}

function withEvents(name: string, events: readonly Omit<StepEvent, 'at'>[]) {
  return {
    program: program(applicant().id, { name }),
    steps: show(events.map((event) => ({ ...event, at: '2026-11-26T01:00:00.000Z' }))),
  };
}

describe('the card of a person', () => {
  it('tells the papers and the fields that a filing lacks, as the packet does', () => {
    const incomplete = listed({ idAddress: '', emergencyContact: { name: '乙', mobile: '' } });
    const papers = [paper('id-card-front')];
    const shown = card({ applicant: incomplete, documents: papers });
    expect(shown.missingSlots.map(({ id }) => id)).toEqual(['id-card-back', 'residence-proof']);
    expect(shown.missingFields).toEqual(['idAddress', 'emergencyContact.mobile']);
    const plan = planPacket(
      { applicant: incomplete, program: program(incomplete.id), documents: papers, options: { watermark: null } },
      { ...RULES, chinese },
      TODAY,
    );
    const missing = plan.findings.flatMap(({ ruleId }) => ruleId.match(/^packet\.missing\.(.*)$/)?.[1] ?? []);
    expect(missing).toEqual(['id-card-back', 'residence-proof', 'fil.id.addr', 'fil.emergency']);
  });

  it('asks for as many fields as a packet of an empty profile does', () => {
    const empty = Object.fromEntries(NEEDED_FIELDS.map((field) => [field, '']));
    const nobody = listed({ ...empty, emergencyContact: { name: '', mobile: '' } });
    expect(card({ applicant: nobody }).missingFields).toEqual(NEEDED_FIELDS);
    const plan = planPacket(
      { applicant: nobody, program: program(nobody.id), documents: [], options: { watermark: null } },
      { ...RULES, chinese },
      TODAY,
    );
    expect(plan.values.filter(({ value }) => value === '').map(({ label }) => label)).toHaveLength(
      // The name of the emergency contact is optional.
      NEEDED_FIELDS.length + 1,
    );
  });

  it('takes an older version of a paper for none, and a proof of the own province for not needed', () => {
    const old = paper('id-card-front', { replacedBy: paper('id-card-front').id });
    expect(card({ documents: [old] }).missingSlots[0]?.id).toBe('id-card-front');
    const atHome = listed({ filingProvince: '430000' });
    const both = [paper('id-card-front'), paper('id-card-back')];
    expect(card({ applicant: atHome, documents: both }).missingSlots).toEqual([]);
  });

  it('says how far each program is and what is next, the most pressing first, and counts the rest', () => {
    const shown = card({
      programs: [
        withEvents('没动', []),
        withEvents('在等', [
          { stepId: 'register', kind: 'done' },
          { stepId: 'activate', kind: 'submitted' },
        ]),
        withEvents('被退', [
          ...['register', 'activate', 'identity'].map((stepId) => ({ stepId, kind: 'done' as const })),
          { stepId: 'name', kind: 'sent-back' },
        ]),
        withEvents('也没动', []),
      ],
    });
    expect(shown.programCount).toBe(4);
    expect(shown.programs.map(({ name, state, done, next }) => [name, state, done, next?.id])).toEqual([
      ['被退', 'sent-back', 3, 'name'],
      ['在等', 'waiting', 1, 'activate'],
      ['没动', 'not-started', 0, 'register'],
    ]);
    expect(shown.programs[0]?.total).toBe(RULES.steps.length);
  });

  it('names what ends within ninety days or has ended, the soonest first, and nothing of a long-term card', () => {
    const ending = listed({ idValidTo: '2026-12-06' });
    const documents = [
      paper('social-security-proof', { validTo: '2026-11-25' }),
      paper('id-card-back', { validTo: '2027-02-24' }),
      paper('id-card-front', { validTo: '2027-02-25' }),
      paper('residence-permit', { validTo: '长期' }),
    ];
    expect(card({ applicant: ending, documents }).expiring.map(({ subject, daysLeft }) => [subject, daysLeft])).toEqual(
      [
        ['social-security-proof', -1],
        ['id-card', 10],
        ['id-card-back', 90],
      ],
    );
    expect(card({ applicant: listed({ idValidTo: '长期' }) }).expiring).toEqual([]);
  });

  it('carries no more of a number than its tail', () => {
    const shown = card({ applicant: listed() });
    expect(shown.idNumberTail).toHaveLength(4);
    expect(JSON.stringify(shown)).not.toContain(listed().idNumber.slice(0, 10));
  });
});
