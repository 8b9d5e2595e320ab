import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(800), height: z.int().min(600) });

/** Where the window was; it says nothing about what was in it. */
export type WindowBounds = z.output<typeof bounds>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bounds of last time, if they still lie on a screen that is there; undefined otherwise. */
export function readWindowBounds(path: string, screens: readonly Area[]): WindowBounds | undefined {
  try {
    const parsed = bounds.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success && screens.some((screen) => reaches(parsed.data, screen)) ? parsed.data : undefined;
  } catch {
    // First start, or a file that was damaged: the default size serves.
    return undefined;
  }
}

/** Remembers the bounds. Losing them is no loss, so a failure is not one either. */
export function writeWindowBounds(path: string, value: WindowBounds): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(value));
    renameSync(`${path}.new`, path);
  } catch {
    // A read-only disk must not stop the app from closing.
  }
}

/** Whether enough of the title bar is on the screen to take hold of it. */
function reaches(window: WindowBounds, screen: Area): boolean {
  const middle = window.x + window.width / 2;
  return (
    middle >= screen.x &&
    middle < screen.x + screen.width &&
    window.y >= screen.y &&
    window.y < screen.y + screen.height - 40
  );
}
