import type { Verdict } from '../../../src/shared/domain/finding.ts';
import { checkName, type NameContext } from '../../../src/shared/domain/naming/check-name.ts';
import { disguisedNames } from './disguised-names.ts';
import { innocentNames } from './innocent-names.ts';

const SEED = 20_261_124;
const INNOCENT = 2_000;

/** The share of innocent names with each verdict, and those that were not let through. */
export function falseAlarms(context: NameContext, seed = SEED) {
  const judged = innocentNames(INNOCENT, seed).map((name) => checkName(name, context));
  const share = (verdict: Verdict) => judged.filter((each) => each.verdict === verdict).length / judged.length;
  return {
    reject: share('reject'),
    warn: share('warn'),
    alarms: judged.filter(({ verdict }) => verdict !== 'ok'),
  };
}

/** Every word that a refusing rule lists. */
function refusedWords({ rules }: NameContext): readonly string[] {
  return [
    ...new Set(
      rules.filter(({ check, severity }) => check === 'words' && severity === 'reject').flatMap((rule) => rule.words),
    ),
  ];
}

const BEFORE = ['', '猫咪', '我的', '每天', '阳台'];
const AFTER = ['小记', '本', '学习卡', '一览', '时刻表'];

/** How many refused words were seen that are not hidden at all, each before all these endings and after one beginning. */
export function seenPlainly(context: NameContext) {
  const names = refusedWords(context).flatMap((word, index) =>
    AFTER.map((after, turn) => `${BEFORE[(index + turn) % BEFORE.length]}${word}${after}`),
  );
  const missed = names.filter((name) => checkName(name, context).verdict === 'ok');
  return { seen: 1 - missed.length / names.length, missed };
}

/** How many disguises of refused words were seen, by the way of hiding, and those that were not. */
export function seenDisguises(context: NameContext, seed = SEED) {
  const judged = disguisedNames(refusedWords(context), 1, seed).map((each) => ({
    ...each,
    isSeen: checkName(each.name, context).findings.some(
      ({ ruleId, severity }) => severity !== 'info' && !ruleId.startsWith('F02'),
    ),
  }));
  const ways = [...new Set(judged.map(({ way }) => way))].map((way) => {
    const ofWay = judged.filter((each) => each.way === way);
    return { way, names: ofWay.length, seen: ofWay.filter(({ isSeen }) => isSeen).length / ofWay.length };
  });
  return {
    ways,
    seen: judged.filter(({ isSeen }) => isSeen).length / judged.length,
    missed: judged.filter(({ isSeen }) => !isSeen),
  };
}
