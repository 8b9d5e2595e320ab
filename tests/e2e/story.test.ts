import { join } from 'node:path';
import { expectAccessibleInBothLooks, test } from './support/fixtures.ts';
import { keyboard, mouse } from './support/hands.ts';
import { walkTheStory } from './support/story.ts';
import { wordsOf } from './support/words.ts';

test.use({ crowd: null });

const HANDS = { mouse, keyboard } as const;

// Every state is looked at once with each hand and once in each language; the other two tellings only walk.
for (const [hand, language, isLookedAt] of [
  ['mouse', 'zh-CN', true],
  ['mouse', 'en', false],
  ['keyboard', 'zh-CN', false],
  ['keyboard', 'en', true],
] as const) {
  test(`from an empty start to a finished packet on disk, by ${hand}, in ${language}`, async ({ app, host }) => {
    test.setTimeout(240_000);
    await walkTheStory({
      app,
      hand: HANDS[hand](app),
      words: wordsOf(language),
      folder: join(host.folder, '材料包'),
      look: isLookedAt ? expectAccessibleInBothLooks : async () => undefined,
    });
  });
}
