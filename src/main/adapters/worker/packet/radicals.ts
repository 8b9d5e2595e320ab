/**
 * CJK radicals (U+2E80–2EFF) and the unified characters that Noto Sans SC draws with the same glyph, in pairs.
 * A subset font names one character for each glyph: with both in one text, extraction would answer the wrong one
 * (PDF.md 4). Made from the font's own character map; the Kangxi block (U+2F00–2FD5) follows Unicode NFKC.
 */
const PAIRS =
  '⺂乛⺃乚⺅亻⺇𠘨⺉刂⺋㔾⺍𭕄⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺩𤣩⺭礻⺮𥫗⺯糹⺰纟⺱罓⺳㓁⺹耂⺺肀⺽𦥑⺾艹⻂衤⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀';

const UNIFIED: ReadonlyMap<string, string> = (() => {
  const characters = [...PAIRS];
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < characters.length; at += 2) pairs.push([characters[at] ?? '', characters[at + 1] ?? '']);
  return new Map(pairs);
})();

function isKangxiRadical(character: string): boolean {
  return /[\u2f00-\u2fd5\u2e9f\u2ef3]/u.test(character);
}

/** The text with each radical replaced by the character that it looks like. */
export function unifyRadicals(text: string): string {
  return [...text]
    .map((character) =>
      isKangxiRadical(character) ? character.normalize('NFKC') : (UNIFIED.get(character) ?? character),
    )
    .join('');
}
