import { SearchOutlined } from '@ant-design/icons';
import { Input, Pagination, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  APPLICANT_SORTS,
  APPLICANT_STATE_NAMES,
  APPLICANT_STATES,
  type ApplicantQuery,
  type ApplicantSort,
  type ApplicantState,
} from '../../../../shared/domain/applicants/applicant-list.ts';
import { useText } from '../../ui/use-text.ts';
import { useTypedText } from '../../ui/use-typed-text.ts';

const PAGE = 60;
const REST_MS = 120;

/** What the list shows: typed, chosen, and on which page. */
export function useListQuery() {
  const typed = useTypedText('', REST_MS);
  const [state, setState] = useState<ApplicantState | null>(null);
  const [sort, setSort] = useState<ApplicantSort>('due');
  const [page, setPage] = useState(1);
  const search = typed.settled.trim().slice(0, 200);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its first page
  useEffect(() => setPage(1), [search, state, sort]);
  const query: ApplicantQuery = { search, state, sort, offset: (page - 1) * PAGE, limit: PAGE };
  return { query, typed, setState, setSort, page, setPage, isNarrowed: search !== '' || state !== null };
}

type ListQuery = ReturnType<typeof useListQuery>;

export function ListControls({ list, total }: { readonly list: ListQuery; readonly total: number }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <search className="row">
      <Input
        prefix={<SearchOutlined aria-hidden />}
        aria-label={t('applicants.search')}
        placeholder={t('applicants.searchHint')}
        style={{ maxWidth: 320 }}
        {...list.typed.bind}
      />
      <Select
        aria-label={t('applicants.state')}
        popupMatchSelectWidth={false}
        value={list.query.state ?? ''}
        options={[
          { value: '', label: t('applicants.stateAny') },
          ...APPLICANT_STATES.map((state) => ({ value: state, label: text(APPLICANT_STATE_NAMES[state]) })),
        ]}
        onChange={(state: ApplicantState | '') => list.setState(state === '' ? null : state)}
      />
      <Select
        aria-label={t('applicants.sort')}
        popupMatchSelectWidth={false}
        value={list.query.sort}
        options={APPLICANT_SORTS.map((sort) => ({ value: sort, label: t(`order.${sort}`) }))}
        onChange={list.setSort}
      />
      <span className="hint" aria-live="polite">
        {t('applicants.total', { total })}
      </span>
    </search>
  );
}

/** One page at a time: ten thousand cards would take seconds to draw. */
export function ListPages({ list, total }: { readonly list: ListQuery; readonly total: number }) {
  if (total <= PAGE) return null;
  return (
    <Pagination current={list.page} pageSize={PAGE} total={total} showSizeChanger={false} onChange={list.setPage} />
  );
}
