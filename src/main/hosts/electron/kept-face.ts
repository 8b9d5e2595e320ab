import { z } from 'zod';
import { type Face, LOOKS } from '../../../shared/domain/host/face.ts';
import { LANGUAGES } from '../../../shared/i18n/language.ts';
import { readSmallFile, writeSmallFile } from './small-file.ts';

const schema = z.object({ language: z.enum(LANGUAGES), look: z.enum(LOOKS) });

/** What a first start looks like and speaks, until the page says something else. */
const FIRST: Face = { language: 'zh-CN', look: 'system' };

/** Language and look of the page as the host knows them. */
export interface KeptFace {
  now(): Face;
  change(next: Face): void;
  /** Tells it at once, and at every change. */
  follow(listener: (face: Face) => void): void;
}

/**
 * The face of last time. The page keeps it too, but it can only be asked once it is there, and by then the window has been
 * painted and the menu has been read. In safe mode it does not count, and it is not forgotten either.
 */
export function keepFace(path: string, { isSafeMode }: { readonly isSafeMode: boolean }): KeptFace {
  const listeners: ((face: Face) => void)[] = [];
  let face = (isSafeMode ? undefined : readSmallFile(path, schema)) ?? FIRST;
  return {
    now: () => face,
    change(next) {
      if (next.language === face.language && next.look === face.look) return;
      face = { language: next.language, look: next.look };
      writeSmallFile(path, face);
      for (const listener of listeners) listener(face);
    },
    follow(listener) {
      listeners.push(listener);
      listener(face);
    },
  };
}
