import { type Erased, UNDO_LIMIT_BYTES, type UndoableRemoval } from '../../../shared/domain/removal/removal.ts';
import { AppFailure } from '../../services/app-failure.ts';
import type { RemovalRepository, RemovalTarget } from '../../services/ports/removals.ts';
import { checkErasure } from './check-erasure.ts';
import type { Connection } from './connection.ts';
import { tracesOf } from './erasure-traces.ts';
import type { Queries } from './queries.ts';
import { isMissingParent } from './sqlite-failure.ts';
import { collectRows, restoreRows, TABLES, type Taken, type TakenBytes } from './taken-rows.ts';

interface Kept {
  readonly removal: UndoableRemoval;
  readonly taken: Taken;
  readonly originals: readonly TakenBytes[];
}

export interface Removals extends RemovalRepository {
  /** Wipes what could be put back. */
  forget(): void;
}

interface RemovalOptions {
  /** Called for each applicant that was put back: what lists are made from is not kept. */
  readonly refresh: (applicantId: string) => void;
  readonly limitBytes?: number;
}

function erasedOf({ parts, originals }: Taken): Erased {
  const count = (table: string) => parts.find((part) => part.table === table)?.rows.length ?? 0;
  return {
    documents: count('documents'),
    programs: count('programs'),
    historyEntries: count('history'),
    packets: count('packets'),
    originals: originals.length,
    bytes: originals.reduce((sum, { size }) => sum + size, 0),
  };
}

export function createRemovals(db: Connection, queries: Queries, options: RemovalOptions): Removals {
  const { refresh, limitBytes = UNDO_LIMIT_BYTES } = options;
  const kept = new Map<string, Kept>();
  const readBytes = queries.prepare<{ readonly bytes: Buffer }>('SELECT bytes FROM blobs WHERE sha256 = ?');

  function read(sha256: string): Uint8Array {
    return readBytes.get(sha256)?.bytes ?? new Uint8Array();
  }

  function drop(id: string): void {
    for (const { bytes } of kept.get(id)?.originals ?? []) bytes.fill(0);
    kept.delete(id);
  }

  /** The oldest make way for the newest: that is the one that somebody may have removed by mistake. */
  function keep(entry: Kept): void {
    kept.set(entry.removal.id, entry);
    const total = () => [...kept.values()].reduce((sum, { removal }) => sum + removal.erased.bytes, 0);
    for (const id of [...kept.keys()]) if (total() > limitBytes) drop(id);
  }

  function erase({ kind, id }: RemovalTarget): void {
    queries.prepare(`DELETE FROM ${TABLES[kind]} WHERE id = ?`).run(id);
  }

  return {
    weigh(target) {
      const erased = erasedOf(collectRows(queries, target));
      return { erased, isUndoable: erased.bytes <= limitBytes };
    },
    remove(target, about) {
      const taken = collectRows(queries, target);
      const erased = erasedOf(taken);
      const isUndoable = erased.bytes <= limitBytes;
      const originals = isUndoable ? taken.originals.map(({ sha256 }) => ({ sha256, bytes: read(sha256) })) : [];
      const traces = tracesOf(taken, (sha256) => originals.find((one) => one.sha256 === sha256)?.bytes ?? read(sha256));
      queries.transaction(() => erase(target));
      if (isUndoable)
        keep({ removal: { ...about, kind: target.kind, subjectId: target.id, erased }, taken, originals });
      return { erased, isUndoable, check: () => checkErasure(db, queries, traces) };
    },
    list: () => [...kept.values()].map(({ removal }) => removal).toReversed(),
    putBack(id) {
      const entry = kept.get(id);
      if (!entry) throw new AppFailure('not_found', { what: 'removal' });
      try {
        queries.transaction(() => {
          db.pragma('defer_foreign_keys=ON');
          restoreRows(queries, entry.taken, entry.originals);
          for (const { table, rows } of entry.taken.parts) {
            if (table === 'applicants') for (const row of rows) refresh(String(row['id']));
          }
        });
      } catch (error) {
        throw isMissingParent(error) ? new AppFailure('not_found', { what: 'applicant' }) : error;
      }
      drop(id);
      return entry.removal;
    },
    forget() {
      for (const id of [...kept.keys()]) drop(id);
    },
  };
}
