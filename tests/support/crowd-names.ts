const SURNAMES = [...'王李张刘陈杨赵黄周吴单曾解仇区'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英乐重𬱖'];
/** Names that break what was only tried with two characters. */
const LONG_NAMES = ['阿依古丽·买买提江·艾合买提', '古丽巴哈尔·阿卜杜热合曼江', '欧阳'];

/** One of a list, round and round. */
export const pick = <T>(from: readonly [T, ...T[]] | readonly T[], n: number): T => from[n % from.length] as T;

/** An invented name; every ninth one is long. */
export function crowdName(n: number): string {
  if (n % 9 === 4) return pick(LONG_NAMES, n);
  return pick(SURNAMES, n) + pick(GIVEN, n * 7) + pick(GIVEN, n * 13 + 5);
}
