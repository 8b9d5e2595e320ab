import { describe, expect, it } from 'vitest';
import { npmProgram } from '../../../scripts/setup/install-packages.mjs';

const NPM = '/usr/lib/npm-cli.js';
const GONE = '/checkout/node_modules/node/bin/node-that-was-removed';

describe('npmProgram', () => {
  it('runs npm with the Node that npm runs on', () => {
    expect(npmProgram(NPM, [process.execPath, GONE])).toEqual([process.execPath, [NPM]]);
  });

  // `npm ci` removes the pinned Node that this very script may run on: installing it anew then failed.
  it('passes over a Node that npm has just removed', () => {
    expect(npmProgram(NPM, [GONE, process.execPath])).toEqual([process.execPath, [NPM]]);
    expect(npmProgram(NPM, [undefined, GONE])).toEqual(['npm', []]);
  });

  it('leaves it to the system where npm does not say where it is', () => {
    expect(npmProgram(undefined, [process.execPath])).toEqual(['npm', []]);
  });
});
