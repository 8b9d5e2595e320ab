import { describe, expect, it } from 'vitest';
import { type LetterPlan, planLetters } from '../../../../../src/shared/domain/letters/plan-letters.ts';
import type { PacketSlot, SlotId } from '../../../../../src/shared/domain/packet/packet-plan.ts';
import { makePacketJob } from '../../../../support/packet-plan.ts';

function slot(id: SlotId, required = false): PacketSlot {
  const text = { zh: id, en: id };
  return { id, label: text, fieldId: 'fil', required, reason: text, acceptedKinds: [], documentId: null };
}

function planWith(slots: readonly PacketSlot[], changes: Partial<LetterPlan['applicant']> = {}): LetterPlan {
  const { plan } = makePacketJob({ applicant: changes });
  return { ...plan, slots };
}

const kindsOf = (plan: LetterPlan) => planLetters(plan, 'zh-CN').map(({ letter }) => letter.kind);

describe('planLetters', () => {
  it('follows the places of the plan: a statement where residence must be proved, letters where they are asked for', () => {
    expect(kindsOf(planWith([slot('id-card-front', true)]))).toEqual([]);
    expect(kindsOf(planWith([slot('residence-proof', false)]))).toEqual([]);
    expect(kindsOf(planWith([slot('residence-proof', true)]))).toEqual(['residence-statement']);
    expect(kindsOf(planWith([slot('commitment-letter'), slot('residence-proof', true)]))).toEqual([
      'residence-statement',
      'commitment-letter',
    ]);
    expect(kindsOf(planWith([slot('authenticity-commitment')]))).toEqual(['authenticity-commitment']);
  });

  it('fills in what the profile knows and leaves lines for the rest', () => {
    const [planned] = planLetters(planWith([slot('residence-proof', true)], { postalAddress: '' }), 'zh-CN');
    const facts = new Map(planned?.letter.facts.map(({ label, value }) => [label, value]));
    expect(facts.get('姓名')).toBe('张三');
    expect(facts.get('证件号码')).toBe('43010219900307999X');
    expect(facts.get('随附的证明')).toBe('社保证明');
    expect(facts.get('何时起居住')).toBe('');
    expect(facts.get('现居住地址')).toBe('上海市');
    expect(planned?.letter.addressee).toBe('致：上海市通信管理局');
    expect(planned?.letter.opening).toContain('因现居住于上海市');
  });

  it('leaves room for a province that is not known yet', () => {
    const [planned] = planLetters(planWith([slot('commitment-letter')], { filingProvince: '' }), 'zh-CN');
    expect(planned?.letter.addressee).toBe('致：＿＿＿＿＿＿通信管理局');
  });

  it.each(['zh-CN', 'en'] as const)(
    'says in %s that each is a model, and what to do with the signed page',
    (language) => {
      const plan = planWith([
        slot('residence-proof', true),
        slot('commitment-letter'),
        slot('authenticity-commitment'),
      ]);
      const letters = planLetters(plan, language);
      expect(letters).toHaveLength(3);
      for (const { letter } of letters) {
        expect(letter.remark).toMatch(language === 'en' ? /model.*authority/s : /范本.*以主管部门.*为准/);
        expect(letter.next).not.toBeNull();
        expect(letter.signatures).toHaveLength(2);
        expect(letter.points.length).toBeGreaterThan(2);
        if (language === 'zh-CN') expect(letter.points.join('')).not.toMatch(/[,;:!?]/);
      }
    },
  );

  it('asks for no photograph where the signed page is there', () => {
    const plan = planWith([slot('commitment-letter')]);
    const signed = {
      documentId: 'x',
      kind: 'commitment-letter',
      slotId: 'commitment-letter',
      originalName: 'x.jpg',
      edit: null,
    } as const;
    const [planned] = planLetters({ ...plan, documents: [signed] }, 'zh-CN');
    expect(planned).toMatchObject({ slotId: 'commitment-letter', letter: { next: null } });
  });
});
