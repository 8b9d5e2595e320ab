import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  APPLICANT_SORTS,
  APPLICANT_STATE_NAMES,
  APPLICANT_STATES,
  type ApplicantState,
} from '../../../../shared/domain/applicants/applicant-list.ts';
import { useText } from '../../ui/use-text.ts';
import { useBoardQuery } from './board-query.tsx';

/** Search, filter and order of the board. */
export function BoardControls({ total }: { readonly total: number }) {
  const { t } = useTranslation();
  const text = useText();
  const { choice, typed, chooseState, chooseSort } = useBoardQuery();
  return (
    <search className="board-controls">
      <Input
        prefix={<SearchOutlined aria-hidden />}
        aria-label={t('applicants.search')}
        placeholder={t('applicants.searchHint')}
        className="board-search"
        {...typed.bind}
      />
      <Select
        aria-label={t('applicants.state')}
        popupMatchSelectWidth={false}
        value={choice.state ?? ''}
        options={[
          { value: '', label: t('applicants.stateAny') },
          ...APPLICANT_STATES.map((state) => ({ value: state, label: text(APPLICANT_STATE_NAMES[state]) })),
        ]}
        onChange={(state: ApplicantState | '') => chooseState(state === '' ? null : state)}
      />
      <Select
        aria-label={t('applicants.sort')}
        popupMatchSelectWidth={false}
        value={choice.sort}
        options={APPLICANT_SORTS.map((sort) => ({ value: sort, label: t(`order.${sort}`) }))}
        onChange={chooseSort}
      />
      <span className="hint" aria-live="polite">
        {t('applicants.total', { total })}
      </span>
    </search>
  );
}
