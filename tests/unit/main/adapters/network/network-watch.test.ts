import { describe, expect, it } from 'vitest';
import { createNetworkWatch } from '../../../../../src/main/adapters/network/network-watch.ts';

const watch = () => createNetworkWatch(() => new Date('2026-11-23T08:00:00Z'));

describe('the list of requests', () => {
  it('is empty, and says that nothing is watched before something is closed', () => {
    expect(watch().watched()).toEqual([]);
    expect(watch().since()).toBeNull();
    expect(watch().refused()).toEqual({ total: 0, latest: [] });
  });

  it('keeps where it was to go, and nothing of what was to be said there', () => {
    const network = watch();
    network.closed('page');
    network.record('page', 'https://example.com/?id=11010119900307');
    network.record('page', 'data:text/plain,secret');
    network.record('program', 'dns://example.org');
    expect(network.since()).toBe('2026-11-23T08:00:00.000Z');
    expect(network.refused().latest.map(({ target }) => target)).toEqual([
      'dns://example.org',
      'data:',
      'https://example.com',
    ]);
  });

  it('counts all and keeps the newest two hundred', () => {
    const network = watch();
    for (let i = 0; i < 250; i += 1) network.record('page', `https://n${i}.example/`);
    const { total, latest } = network.refused();
    expect([total, latest.length, latest[0]?.target]).toEqual([250, 200, 'https://n249.example']);
  });
});
