/** What the host around the services can do for the person. */
export interface HostAbilities {
  readonly kind: 'electron' | 'browser' | 'cli' | 'test';
  readonly version: string;
  /** Null where the host has no folder dialog. */
  readonly chooseFolder: (() => Promise<string | null>) | null;
  /** Opens the system's file manager there; null where the host has no desktop. */
  readonly showInFolder: ((folder: string) => Promise<boolean>) | null;
}
