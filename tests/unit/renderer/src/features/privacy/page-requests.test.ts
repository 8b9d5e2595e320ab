import { expect, it } from 'vitest';
import { sortRequests } from '../../../../../../src/renderer/src/features/privacy/page-requests.ts';

it('tells what stays on this computer from what would have left it, and says no more than the host', () => {
  const origin = 'http://127.0.0.1:4321';
  const entries = [
    `${origin}/assets/index.js`,
    `${origin}/rpc/applicants/list`,
    'data:image/png;base64,AAAA',
    'blob:http://127.0.0.1:4321/5f0c',
    'https://example.com/track?name=某人',
    'http://127.0.0.1:9999/other-program',
  ].map((name) => ({ name }));
  expect(sortRequests(entries, origin)).toEqual({
    here: 4,
    elsewhere: ['https://example.com', 'http://127.0.0.1:9999'],
  });
});
