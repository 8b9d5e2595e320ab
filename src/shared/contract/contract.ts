import type { ContractRouterClient } from '@orpc/contract';
import { applicants } from './applicants.ts';
import { archives } from './archives.ts';
import { backups } from './backups.ts';
import { categories } from './categories.ts';
import { checklist } from './checklist.ts';
import { copies } from './copies.ts';
import { documents } from './documents.ts';
import { drafts } from './drafts.ts';
import { history } from './history.ts';
import { host } from './host.ts';
import { identity } from './identity.ts';
import { names } from './names.ts';
import { packet } from './packet.ts';
import { programNames } from './program-names.ts';
import { programs } from './programs.ts';
import { rejections } from './rejections.ts';
import { removals } from './removals.ts';
import { rules } from './rules.ts';
import { samples } from './samples.ts';
import { update } from './update.ts';
import { vault } from './vault.ts';

/** The one API of the app: every host serves it, every client is derived from it. */
export const contract = {
  vault,
  backups,
  archives,
  applicants,
  documents,
  programs,
  names,
  programNames,
  identity,
  checklist,
  rejections,
  packet,
  copies,
  rules,
  categories,
  history,
  drafts,
  removals,
  update,
  samples,
  host,
};

/** A client of the whole contract, whatever the transport. */
export type BeihaoClient = ContractRouterClient<typeof contract>;
