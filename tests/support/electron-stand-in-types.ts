import type { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { ElectronStandIn } from './electron-stand-in.ts';

// The stand-in held against Electron's own declarations. There is nothing to run here: where it does not fit, this file does not compile.

// biome-ignore lint/suspicious/noExplicitAny: any function at all, to ask about its parts
type AnyFunction = (...call: any[]) => unknown;

/** Can be called with everything that Electron's can be called with, and gives nothing that Electron's would not give. */
type FunctionFits<Ours extends AnyFunction, Theirs extends AnyFunction> = Ours extends (
  ...call: Parameters<Theirs>
) => unknown
  ? ReturnType<Theirs> extends ReturnType<Ours>
    ? true
    : false
  : false;

/** The names of what does not fit. Listening (`on`, `emit`) is Node's own in both, and what only the tests look at is ours. */
type Misfits<Ours, Theirs> = {
  [K in Exclude<keyof Ours & keyof Theirs, keyof EventEmitter>]: Ours[K] extends AnyFunction
    ? Theirs[K] extends AnyFunction
      ? FunctionFits<Ours[K], Theirs[K]> extends true
        ? never
        : K
      : K
    : Ours[K] extends object
      ? Misfits<Ours[K], Theirs[K]>
      : Theirs[K] extends Ours[K]
        ? never
        : K;
}[Exclude<keyof Ours & keyof Theirs, keyof EventEmitter>];

type Instance<T> = T extends abstract new (...made: never[]) => infer I ? I : never;

type Real = typeof Electron;

/** Every part by its name. Electron's types know `BrowserWindow` and its like as classes: their objects are compared as well. */
interface NothingMisfits {
  readonly app: Misfits<ElectronStandIn['app'], Real['app']>;
  readonly window: Misfits<Instance<ElectronStandIn['BrowserWindow']>, Electron.BrowserWindow>;
  readonly page: Misfits<Instance<ElectronStandIn['BrowserWindow']>['webContents'], Electron.WebContents>;
  readonly session: Misfits<ElectronStandIn['session']['defaultSession'], Electron.Session>;
  readonly protocol: Misfits<ElectronStandIn['protocol'], Real['protocol']>;
  readonly theme: Misfits<ElectronStandIn['nativeTheme'], Real['nativeTheme']>;
  readonly screen: Misfits<ElectronStandIn['screen'], Real['screen']>;
  readonly dialog: Misfits<ElectronStandIn['dialog'], Real['dialog']>;
  readonly clipboard: Misfits<ElectronStandIn['clipboard'], Real['clipboard']>;
  readonly notification: Misfits<Instance<ElectronStandIn['Notification']>, Electron.Notification>;
  readonly shell: Misfits<ElectronStandIn['shell'], Real['shell']>;
  readonly keys: Misfits<ElectronStandIn['safeStorage'], Real['safeStorage']>;
}

type Nothing = { readonly [K in keyof NothingMisfits]: never };

/** True as long as the stand-in fits. */
export const STAND_IN_FITS: NothingMisfits extends Nothing ? true : never = true;
