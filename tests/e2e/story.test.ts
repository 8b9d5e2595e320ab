import { join } from 'node:path';
import { expectAccessible, test } from './support/fixtures.ts';
import { walkTheStory } from './support/story.ts';

test('from an empty start to a finished packet on disk', async ({ app, host }) => {
  await walkTheStory(app, { folder: join(host.folder, '材料包'), look: expectAccessible });
});
