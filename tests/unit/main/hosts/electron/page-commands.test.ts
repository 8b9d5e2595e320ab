import { expect, it } from 'vitest';
import { createPageCommands } from '../../../../../src/main/hosts/electron/page-commands.ts';

const open = (address: string) => ({ kind: 'open', address }) as const;

it('keeps the last command until a page listens, and forgets it then', async () => {
  const commands = createPageCommands();
  commands.send(open('/names'));
  commands.send(open('/settings/update'));
  const leaving = new AbortController();
  const heard = commands.listen(leaving.signal);
  expect((await heard.next()).value).toEqual(open('/settings/update'));
  const next = heard.next();
  commands.send(open('/'));
  expect((await next).value).toEqual(open('/'));
  const end = heard.next();
  leaving.abort();
  expect((await end).done).toBe(true);
});
