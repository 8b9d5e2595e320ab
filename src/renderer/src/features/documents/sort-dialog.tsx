import { Modal, Progress, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  DOCUMENT_KIND_NAMES,
  DOCUMENT_KINDS,
  type DocumentKind,
} from '../../../../shared/domain/documents/document-kind.ts';
import { Badge } from '../../ui/badge.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { useText } from '../../ui/use-text.ts';
import { MOST_FILES } from './select-files.ts';
import type { Intake } from './use-documents.ts';
import type { FileSorting, SortedFile, Sorting } from './use-sorting.ts';

/** What the guess rests on, in a sentence. */
function useReason(): (file: SortedFile) => string {
  const { t } = useTranslation();
  const text = useText();
  const describe = useFailure();
  return ({ error, sameAs, guess, isLocked }) => {
    if (error) return Object.values(describe(error)).join('');
    if (sameAs) return t('documents.sortSame', { name: sameAs });
    const locked = isLocked ? ` · ${t('documents.sortLocked')}` : '';
    if (guess?.because === 'name') return t('documents.sortName', { word: guess.word }) + locked;
    if (guess?.because === 'text') return t('documents.sortText', { word: guess.word });
    if (guess?.because === 'shape') return t('documents.sortShape');
    if (guess?.because !== 'several') return t('documents.sortNothing') + locked;
    const kinds = guess.candidates.map((kind) => text(DOCUMENT_KIND_NAMES[kind])).join(t('common.listSeparator'));
    return t('documents.sortSeveral', { kinds }) + locked;
  };
}

interface RowProps {
  readonly file: SortedFile;
  readonly onChoose: (kind: DocumentKind | null) => void;
}

function Row({ file, onChoose }: RowProps) {
  const { t } = useTranslation();
  const text = useText();
  const reason = useReason()(file);
  const candidates = file.guess?.candidates ?? [];
  const ordered = [...candidates, ...DOCUMENT_KINDS.filter((kind) => !candidates.includes(kind))];
  const isUnsure = !file.error && !file.sameAs && file.guess?.kind === null;
  return (
    <li className="sort-row">
      <div>
        <p className="document-name">{file.path}</p>
        <p className="hint">{reason}</p>
      </div>
      {file.error ? (
        <Badge tone="reject">{t('documents.sortSkip')}</Badge>
      ) : (
        <Select<DocumentKind | ''>
          aria-label={t('documents.sortKindOf', { name: file.path })}
          status={isUnsure && file.kind === null ? 'warning' : ''}
          popupMatchSelectWidth={false}
          value={file.kind ?? ''}
          onChange={(kind) => onChoose(kind === '' ? null : kind)}
          options={[
            { value: '', label: t(isUnsure ? 'documents.sortPick' : 'documents.sortSkip') },
            ...ordered.map((kind) => ({ value: kind, label: text(DOCUMENT_KIND_NAMES[kind]) })),
          ]}
        />
      )}
    </li>
  );
}

/** How many of the files were recognised, are there already, and wait for the person. */
function useSayCounts(): (files: readonly SortedFile[]) => string {
  const { t } = useTranslation();
  return (files) => {
    const same = files.filter(({ sameAs }) => sameAs !== null).length;
    const sure = files.filter(({ guess, sameAs }) => sameAs === null && guess !== null && guess.kind !== null).length;
    const unsure = files.length - same - sure;
    const parts = [
      sure > 0 ? t('documents.sortSure', { total: sure }) : '',
      same > 0 ? t('documents.sortAlready', { total: same }) : '',
      unsure > 0 ? t('documents.sortUnsure', { total: unsure }) : '',
    ].filter(Boolean);
    return t('documents.sortCounts', { total: files.length, parts: parts.join(t('documents.sortComma')) });
  };
}

function Confirm({
  sorting,
  onChoose,
}: {
  readonly sorting: Extract<Sorting, { kind: 'confirm' }>;
  readonly onChoose: FileSorting['choose'];
}) {
  const { t } = useTranslation();
  const { files, collected } = sorting;
  const sayCounts = useSayCounts();
  return (
    <div className="stack">
      <p aria-live="polite">{sayCounts(files)}</p>
      {collected.ignored > 0 ? (
        <p className="hint">{t('documents.sortIgnored', { total: collected.ignored })}</p>
      ) : null}
      {collected.isCut ? <p className="hint">{t('documents.sortTooMany', { total: MOST_FILES })}</p> : null}
      <ul className="sort-list">
        {files.map((file) => (
          <Row key={file.path} file={file} onChoose={(kind) => onChoose(file.path, kind)} />
        ))}
      </ul>
    </div>
  );
}

function Looking({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation();
  const label = t('documents.sortLooking', { done: done + 1, total });
  return (
    <div className="stack">
      <p aria-live="polite">{label}</p>
      <Progress percent={Math.round((100 * done) / Math.max(1, total))} aria-label={label} />
    </div>
  );
}

interface SortDialogProps {
  readonly sorter: FileSorting;
  readonly intake: Intake;
}

/** Which file is what: proposed by the app, decided by the person, and only then added. */
export function SortDialog({ sorter, intake }: SortDialogProps) {
  const { t } = useTranslation();
  const { sorting, choose, stop } = sorter;
  const wanted = sorting.kind === 'confirm' ? sorting.files.filter(({ kind }) => kind !== null) : [];
  const add = () => {
    stop();
    void intake.addEach(wanted.flatMap(({ file, kind }) => (kind === null ? [] : [{ file, kind, replaces: null }])));
  };
  return (
    <Modal
      open={sorting.kind !== 'idle'}
      width={820}
      title={t('documents.sortDialog')}
      okText={wanted.length === 0 ? t('documents.sortNone') : t('documents.sortAdd', { total: wanted.length })}
      okButtonProps={{ disabled: wanted.length === 0 }}
      cancelText={t('common.cancel')}
      mask={{ closable: false }}
      onOk={add}
      onCancel={stop}
    >
      {sorting.kind === 'looking' ? <Looking done={sorting.done} total={sorting.total} /> : null}
      {sorting.kind === 'confirm' ? <Confirm sorting={sorting} onChoose={choose} /> : null}
    </Modal>
  );
}
