import type { DialogPurpose } from '../../../shared/domain/host/dialog-purpose.ts';
import type { Face } from '../../../shared/domain/host/face.ts';
import type { HostCommand } from '../../../shared/domain/host/host-command.ts';
import type { Text } from '../../../shared/domain/text.ts';

/** A question for a folder or a file; the dialog opens in `startIn` where that is still there. */
export interface DialogQuestion {
  readonly purpose: DialogPurpose;
  readonly startIn: string | null;
}

/** The system's own dialogs. Each answers an absolute path, or null when the person cancels. */
export interface Dialogs {
  folder(question: DialogQuestion): Promise<string | null>;
  file(question: DialogQuestion): Promise<string | null>;
  /** A file that does not exist yet, or that the person wants replaced. */
  newFile(question: DialogQuestion & { readonly name: string }): Promise<string | null>;
}

/** The clipboard of a host that can look whether it still holds what was put there. */
export interface SelfClearingClipboard {
  /** After so many seconds the text is taken away again, unless something else was copied since. */
  readonly clearsAfterSeconds: number;
  copy(text: string): Promise<void>;
}

/** A notification; it must name nobody, because it is shown to whoever looks at the screen. */
export interface Notice {
  readonly title: Text;
  readonly body: Text;
  /** Where the page goes when it is pressed. */
  readonly address: string;
}

/** What the host around the services can do for the person; null for what it cannot. */
export interface HostAbilities {
  readonly kind: 'electron' | 'browser' | 'cli' | 'test';
  readonly version: string;
  /** Whether it came up with as little as possible, because it failed to start before. */
  readonly isSafeMode: boolean;
  readonly dialogs: Dialogs | null;
  /** Opens the system's file manager there. */
  readonly showInFolder: ((folder: string) => Promise<boolean>) | null;
  /** Lets the files be dragged out of the window; only while the person is dragging. */
  readonly dragOut: ((folder: string, files: readonly string[]) => Promise<boolean>) | null;
  readonly clipboard: SelfClearingClipboard | null;
  /** Keeps the window out of screenshots, recordings and shared screens. */
  readonly protectScreen: ((on: boolean) => void) | null;
  readonly notify: ((notice: Notice) => void) | null;
  readonly follow: ((face: Face) => void) | null;
  /** What the host asks of the page from now on, until the signal says that nobody listens any more. */
  readonly commands: ((signal: AbortSignal | undefined) => AsyncGenerator<HostCommand>) | null;
  /** Opens a checked installer and ends the app, so that it can be replaced. */
  readonly openInstaller: ((file: string) => Promise<boolean>) | null;
  /** Ends the app and starts it again, without safe mode. */
  readonly restart: (() => void) | null;
}

/** A host without a desktop: everything that is said for it is "no". */
export const NO_ABILITIES = {
  isSafeMode: false,
  dialogs: null,
  showInFolder: null,
  dragOut: null,
  clipboard: null,
  protectScreen: null,
  notify: null,
  follow: null,
  commands: null,
  openInstaller: null,
  restart: null,
} as const satisfies Partial<HostAbilities>;
