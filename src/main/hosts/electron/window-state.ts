import { z } from 'zod';
import { readSmallFile, writeSmallFile } from './small-file.ts';

const state = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean().default(false),
});

/** Where the window was; it says nothing about what was in it. */
export type WindowState = z.output<typeof state>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window that the page is drawn for; a smaller screen gets what it has. */
export const LEAST = { width: 1024, height: 700 } as const;
const USUAL = { width: 1280, height: 800 } as const;
/** So much of the title bar, in pixels, must be on a screen to take hold of it. */
const GRIP = { width: 120, height: 40 } as const;

/**
 * How the window opens on the screens that are there now, the first of which is the main one. All numbers are pixels that
 * do not depend on the scale of a screen. A screen that was unplugged or made smaller never hides the window.
 */
export function placeWindow(kept: WindowState | undefined, screens: readonly Area[]): Partial<WindowState> {
  const home = kept && screens.find((screen) => holdsGrip(kept, screen));
  if (!kept || !home) return sizeWithin(kept ?? USUAL, screens[0], kept?.isMaximized);
  const { width, height } = sizeWithin(kept, home);
  return {
    x: clamp(kept.x, home.x, home.x + home.width - width),
    y: clamp(kept.y, home.y, home.y + home.height - height),
    width,
    height,
    isMaximized: kept.isMaximized,
  };
}

function sizeWithin({ width, height }: Pick<Area, 'width' | 'height'>, screen?: Area, isMaximized = false) {
  return {
    width: Math.min(Math.max(width, LEAST.width), screen?.width ?? USUAL.width),
    height: Math.min(Math.max(height, LEAST.height), screen?.height ?? USUAL.height),
    isMaximized,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function holdsGrip(window: Area, screen: Area): boolean {
  const overlap = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return overlap >= GRIP.width && window.y >= screen.y - 1 && window.y <= screen.y + screen.height - GRIP.height;
}

export function readWindowState(path: string): WindowState | undefined {
  return readSmallFile(path, state);
}

export function writeWindowState(path: string, value: WindowState): void {
  writeSmallFile(path, value);
}
