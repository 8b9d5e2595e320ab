import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';

const source = readFileSync(join(import.meta.dirname, '..', '..', 'out', 'preload', 'index.cjs'), 'utf8');

/** Runs the built preload as Electron's sandbox does: one script, and `require` knows `electron` alone. */
function runPreload() {
  const exposed = new Map<string, unknown>();
  const sent: unknown[][] = [];
  const listeners: ((event: unknown) => void)[] = [];
  const page = {
    location: { origin: 'beihao://app' },
    addEventListener: (_type: string, listener: (event: unknown) => void) => listeners.push(listener),
  };
  const required = vi.fn((name: string) => {
    if (name !== 'electron') throw new Error(`the sandbox cannot load ${name}`);
    return {
      contextBridge: { exposeInMainWorld: (key: string, value: unknown) => exposed.set(key, value) },
      ipcRenderer: { postMessage: (...call: unknown[]) => sent.push(call) },
    };
  });
  runInContext(source, createContext({ window: page, require: required, module: { exports: {} }, exports: {} }));
  const receive = (event: object) => {
    for (const listener of listeners) listener({ source: page, origin: page.location.origin, ports: [], ...event });
  };
  return { exposed, sent, receive, required };
}

describe('the built preload', () => {
  it('is self-contained and gives the page one word and no function', () => {
    const { exposed, required } = runPreload();
    expect(required.mock.calls.flat()).toEqual(['electron']);
    expect([...exposed]).toEqual([['beihaoHost', 'electron']]);
  });

  it('hands over one port, and only for the page itself', () => {
    const { sent, receive } = runPreload();
    const port = { name: 'a port' };
    receive({ data: 'beihao:connect', ports: [port], source: { other: 'window' } });
    receive({ data: 'beihao:connect', ports: [port], origin: 'https://example.com' });
    receive({ data: 'something else', ports: [port] });
    receive({ data: 'beihao:connect', ports: [] });
    expect(sent).toEqual([]);
    receive({ data: 'beihao:connect', ports: [port] });
    expect(sent).toEqual([['beihao:connect', null, [port]]]);
  });
});
