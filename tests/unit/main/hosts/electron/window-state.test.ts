import { describe, expect, it } from 'vitest';
import { placeWindow, type WindowState } from '../../../../../src/main/hosts/electron/window-state.ts';

const MAIN = { x: 0, y: 0, width: 1920, height: 1040 };
/** A second screen to the left of the main one, as large monitors stand. */
const LEFT = { x: -2560, y: -200, width: 2560, height: 1400 };
/** A small laptop at 1366 × 768 with a task bar. */
const SMALL = { x: 0, y: 0, width: 1366, height: 728 };

const kept = (changes: Partial<WindowState> = {}): WindowState => ({
  ...{ x: 100, y: 80, width: 1280, height: 800, isMaximized: false },
  ...changes,
});

describe('where the window opens', () => {
  it.each([
    ['as it was', kept(), [MAIN], { x: 100, y: 80, width: 1280, height: 800, isMaximized: false }],
    ['on the second screen', kept({ x: -2400, y: -100 }), [MAIN, LEFT], { x: -2400, y: -100 }],
    [
      'on the main one when the second was unplugged',
      kept({ x: -2400, y: -100 }),
      [MAIN],
      { width: 1280, height: 800 },
    ],
    [
      'moved in when its screen became smaller',
      kept({ x: 900, y: 300 }),
      [SMALL],
      { x: 86, y: 0, width: 1280, height: 728 },
    ],
    [
      'no larger than the screen',
      kept({ x: 0, y: 0, width: 2500, height: 1300 }),
      [MAIN],
      { width: 1920, height: 1040 },
    ],
    ['no smaller than the page is drawn for', kept({ width: 300, height: 200 }), [MAIN], { width: 1024, height: 700 }],
    [
      'within a screen that is smaller than that',
      undefined,
      [{ ...SMALL, width: 800, height: 560 }],
      { width: 800, height: 560 },
    ],
    ['large, when it was', kept({ isMaximized: true }), [MAIN], { isMaximized: true }],
    ['at its usual size the first time', undefined, [MAIN], { width: 1280, height: 800, isMaximized: false }],
    ['within a laptop the first time', undefined, [SMALL], { width: 1280, height: 728 }],
    ['somewhere, where there is no screen at all', kept(), [], { width: 1280, height: 800 }],
  ])('%s', (_, state, screens, expected) => {
    expect(placeWindow(state, screens)).toMatchObject(expected);
  });

  it('leaves the place to the system when the old one cannot be reached', () => {
    for (const lost of [kept({ y: -300 }), kept({ y: 1020 }), kept({ x: -1250 }), kept({ x: 1900 })]) {
      expect(placeWindow(lost, [MAIN])).not.toHaveProperty('x');
    }
  });
});
