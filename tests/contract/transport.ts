import type { BeihaoClient } from '../../src/shared/contract/contract.ts';

/** The procedures that every host serves, the command line included. */
export interface CommonClient {
  readonly vault: Pick<
    BeihaoClient['vault'],
    'status' | 'create' | 'verify' | 'changePassphrase' | 'renewRecoveryKey' | 'confirmRecoveryKey' | 'removeWay'
  >;
  readonly backups: Pick<BeihaoClient['backups'], 'list' | 'create' | 'inspect' | 'restore'>;
  readonly archives: BeihaoClient['archives'];
  readonly applicants: BeihaoClient['applicants'];
  readonly documents: Pick<BeihaoClient['documents'], 'add' | 'list' | 'remove' | 'setValidity' | 'uses' | 'exportAll'>;
  readonly programs: Pick<BeihaoClient['programs'], 'add' | 'list' | 'show' | 'update' | 'remove'>;
  readonly names: BeihaoClient['names'];
  readonly identity: BeihaoClient['identity'];
  readonly checklist: Pick<BeihaoClient['checklist'], 'show' | 'set'>;
  readonly history: BeihaoClient['history'];
  readonly rejections: Pick<BeihaoClient['rejections'], 'add' | 'list'>;
  readonly packet: Pick<BeihaoClient['packet'], 'build' | 'verify'>;
  readonly rules: Omit<BeihaoClient['rules'], 'compare'>;
  readonly categories: BeihaoClient['categories'];
  readonly host: Pick<BeihaoClient['host'], 'doctor'>;
}

/** One way to reach the same services. */
export interface Transport<Client = CommonClient> {
  readonly name: string;
  /** Opens the services on `folder` and ends everything when the test ends. */
  open(folder: string): Promise<Client>;
}

export const PASSPHRASE = '一句只给测试用的口令';
