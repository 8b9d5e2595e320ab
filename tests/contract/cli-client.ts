import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { runCliForTest } from '../support/run-cli-for-test.ts';
import { type CommonClient, PASSPHRASE } from './transport.ts';

interface ArchiveSource {
  readonly file: string;
  readonly password?: string | null;
}

interface Proof {
  readonly way: 'passphrase' | 'recovery-key';
  readonly secret: string;
}

interface Refused {
  readonly programId: string;
  readonly text?: string;
  readonly fields?: { readonly field: string; readonly reason: string; readonly suggestion: string };
  readonly at?: string;
}

type Source = { readonly name: string } | { readonly path: string };

const nameOf = (source: Source): string => ('path' in source ? source.path : source.name);

/** The command line answers the end of the work; the events before it went to the person. */
async function* finishedWith(answer: object) {
  yield { kind: 'finished', ...answer };
}

function option(name: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [`--${name}`, String(value)];
}

/**
 * The contract through the command line: each call becomes a command, its JSON becomes the answer, and the exit code
 * is held against the answer. What the command line cannot say (bytes) goes through files in the test's folder.
 */
export function openCliClient(folder: string): CommonClient {
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch, { recursive: true });

  /** The answer as the caller's type: the suite asserts on what is in it. */
  async function call<T>(argv: readonly string[]): Promise<T> {
    const run = await runCliForTest(['--json', '--data-dir', join(folder, 'data'), ...argv], {
      BEIHAO_PASSPHRASE: PASSPHRASE,
    });
    const answer = JSON.parse(run.stdout);
    if (!('error' in answer)) {
      if (run.exitCode > 1) throw new Error(`exit code ${run.exitCode} with an answer`);
      return answer;
    }
    const { code, exitCode } = answer.error;
    if (run.exitCode !== exitCode || exitCode < 2) throw new Error(`exit code ${run.exitCode} for ${code}`);
    throw new ORPCError(code, { defined: true, status: 400 });
  }

  function asFile(value: unknown): string {
    const path = join(scratch, `${randomUUID()}.json`);
    writeFileSync(path, JSON.stringify(value));
    return path;
  }

  function asText(text: string): string {
    const path = join(scratch, randomUUID());
    writeFileSync(path, `${text}\n`);
    return path;
  }

  function proofArguments({ way, secret }: Proof): readonly string[] {
    return [way === 'passphrase' ? '--passphrase-file' : '--recovery-key-file', asText(secret)];
  }

  function importArguments({ file, password = null }: ArchiveSource): readonly string[] {
    return ['vault', 'import', file, ...(password === null ? [] : ['--password-file', asText(password)])];
  }

  const client = {
    vault: {
      status: () => call(['vault', 'status']),
      create: () => call(['vault', 'init']),
      verify: () => call(['vault', 'verify']),
      changePassphrase: ({ proof, next }: { proof: Proof; next: string }) =>
        call(['vault', 'change-passphrase', '--new-passphrase-file', asText(next), ...proofArguments(proof)]),
      renewRecoveryKey: ({ proof }: { proof: Proof }) => call(['vault', 'recovery-key', ...proofArguments(proof)]),
      confirmRecoveryKey: ({ recoveryKey }: { recoveryKey: string }) =>
        call(['vault', 'recovery-key', '--check-file', asText(recoveryKey)]),
      removeWay: ({ way, proof }: { way: string; proof: Proof }) =>
        call(['vault', 'remove-way', way, ...proofArguments(proof)]),
    },
    backups: {
      list: () => call(['vault', 'backups']),
      create: async ({ file }: { file: string }) =>
        finishedWith((await call<{ backup: object }>(['vault', 'backup', '--out', file])).backup),
      inspect: async ({ source }: { source: Source }) => finishedWith(await call(['vault', 'restore', nameOf(source)])),
      restore: async ({ source }: { source: Source }) =>
        finishedWith(await call(['vault', 'restore', nameOf(source), '--yes'])),
    },
    archives: {
      export: async ({ file, protection }: { file: string; protection: { password?: string } }) => {
        const how = protection.password ? ['--password-file', asText(protection.password)] : ['--unencrypted'];
        return finishedWith((await call<{ export: object }>(['vault', 'export', '--out', file, ...how])).export);
      },
      inspect: async (source: ArchiveSource) => finishedWith(await call(importArguments(source))),
      import: async (source: ArchiveSource) => finishedWith(await call([...importArguments(source), '--yes'])),
    },
    applicants: {
      list: ({ search, state, sort, limit }: { search?: string; state?: string; sort?: string; limit?: number } = {}) =>
        call([
          'applicant',
          'list',
          ...option('search', search),
          ...option('state', state),
          ...option('sort', sort),
          ...option('limit', limit),
        ]),
      due: ({ days }: { days?: number } = {}) => call(['applicant', 'due', ...option('days', days)]),
      show: ({ id }: { id: string }) => call(['applicant', 'show', id]),
      add: ({ profile }: { profile: unknown }) => call(['applicant', 'add', '--file', asFile(profile)]),
      update: ({ id, profile }: { id: string; profile: unknown }) =>
        call(['applicant', 'update', id, '--file', asFile(profile)]),
      remove: ({ id }: { id: string }) => call(['applicant', 'remove', id]),
    },
    documents: {
      async add({
        applicantId,
        kind,
        file,
        replaces,
      }: {
        applicantId: string;
        kind: string;
        file: File;
        replaces?: string;
      }) {
        const inner = join(scratch, randomUUID());
        mkdirSync(inner);
        const path = join(inner, file.name);
        writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
        return call(['document', 'add', applicantId, path, '--kind', kind, ...option('replaces', replaces)]);
      },
      list: ({ applicantId }: { applicantId: string }) => call(['document', 'list', applicantId]),
      remove: ({ id }: { id: string }) => call(['document', 'remove', id]),
      setValidity: ({ id, validFrom, validTo }: { id: string; validFrom?: string; validTo?: string }) =>
        call(['document', 'validity', id, ...option('from', validFrom), ...option('to', validTo)]),
      uses: ({ applicantId }: { applicantId: string }) => call(['document', 'uses', applicantId]),
      exportAll: ({ applicantId, folder: target }: { applicantId: string; folder: string }) =>
        call(['document', 'export-all', applicantId, '--out', target]),
    },
    programs: {
      list: ({ applicantId }: { applicantId: string }) => call(['program', 'list', applicantId]),
      show: ({ id }: { id: string }) => call(['program', 'show', id]),
      add: ({ applicantId, profile }: { applicantId: string; profile: unknown }) =>
        call(['program', 'add', applicantId, '--file', asFile(profile)]),
      update: ({ id, profile }: { id: string; profile: unknown }) =>
        call(['program', 'update', id, '--file', asFile(profile)]),
      remove: ({ id }: { id: string }) => call(['program', 'remove', id]),
    },
    history: {
      list: ({ applicantId, programId, since }: { applicantId: string; programId?: string; since?: string }) =>
        call(['history', 'list', applicantId, ...option('program', programId), ...option('since', since)]),
    },
    names: {
      suggest: ({ topic, count, seed }: { topic: string; count: number; seed: number }) =>
        call(['name', 'suggest', '--topic', topic, '--count', String(count), '--seed', String(seed)]),
      check: ({ names, filingProvince }: { names: string[]; filingProvince?: string | null }) =>
        call(['name', 'check', ...(filingProvince ? ['--province', filingProvince] : []), '--', ...names]),
      checkText: ({ kind, text }: { kind: string; text: string }) =>
        call(['text', 'check', '--kind', kind, '--', text]),
    },
    identity: {
      check: ({ number }: { number: string }) => call(['id', 'check', number]),
      requirements: ({ idProvince, filingProvince }: { idProvince: string; filingProvince: string }) =>
        call(['requirements', '--id-province', idProvince, '--filing-province', filingProvince]),
    },
    checklist: {
      show: ({ programId }: { programId: string }) => call(['checklist', 'show', programId]),
      set: ({ programId, stepId, state }: { programId: string; stepId: string; state: string }) =>
        call(['checklist', 'set', programId, stepId, state]),
    },
    rejections: {
      add: ({ programId, text, fields, at }: Refused) =>
        call([
          'rejection',
          'add',
          programId,
          ...option('text', text),
          ...option('field', fields?.field),
          ...option('reason', fields?.reason),
          ...option('suggestion', fields?.suggestion),
          ...option('at', at),
        ]),
      list: ({ programId }: { programId: string }) => call(['rejection', 'list', programId]),
    },
    packet: {
      build: async ({
        programId,
        folder: target,
        watermark,
      }: {
        programId: string;
        folder: string;
        watermark: string | null;
      }) => {
        const mark = watermark === null ? ['--no-watermark'] : ['--watermark', watermark];
        const manifest = await call(['packet', 'build', programId, '--out', target, ...mark]);
        return (async function* () {
          yield { kind: 'finished', folder: target, manifest };
        })();
      },
      verify: ({ folder: target }: { folder: string }) => call(['packet', 'verify', target]),
    },
    rules: {
      show: () => call(['rules', 'show']),
    },
    categories: {
      list: ({ individualOnly, search }: { individualOnly?: boolean; search?: string }) =>
        call([
          'category',
          'list',
          ...(individualOnly ? ['--individual'] : []),
          ...(search ? ['--search', search] : []),
        ]),
      check: ({ categoryIds, preApproval }: { categoryIds: number[]; preApproval?: string }) =>
        call([
          'category',
          'check',
          ...(preApproval ? ['--pre-approval', preApproval] : []),
          ...categoryIds.map(String),
        ]),
      platform: () => call(['category', 'list', '--platform']),
    },
    host: { doctor: () => call(['doctor']) },
  };
  // The command line answers the contract's shapes as JSON; that they fit is what the suite is there to find out.
  return client as unknown as CommonClient;
}
