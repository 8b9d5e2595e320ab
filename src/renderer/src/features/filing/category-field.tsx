import { Select, Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Findings } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Category, type FilingDraft, useCategories, useCategoryCheck } from './use-filing.ts';

const MOST_CATEGORIES = 5;
/** The question about pre-approval has a panel of its own below. */
const PRE_APPROVAL = 'category.pre-approval';

const TONES: Readonly<Record<Category['individual'], Tone>> = {
  allowed: 'ok',
  'likely-allowed': 'quiet',
  unknown: 'quiet',
  'likely-not': 'warn',
  'not-advised': 'warn',
};

function useIndividualName(): (individual: Category['individual']) => string {
  const { t } = useTranslation();
  const names = {
    allowed: t('filing.categoryAllowed'),
    'not-advised': t('filing.categoryNot-advised'),
    'likely-allowed': t('filing.categoryLikely-allowed'),
    'likely-not': t('filing.categoryLikely-not'),
    unknown: t('filing.categoryUnknown'),
  };
  return (individual) => names[individual];
}

function nameOf(category: Category): string {
  return `${category.firstLevel} › ${category.secondLevel ?? ''}`;
}

function Chosen({ categories }: { readonly categories: readonly Category[] }) {
  const { t } = useTranslation();
  const individualName = useIndividualName();
  if (categories.length === 0) return null;
  return (
    <ul className="checkable chosen-contents">
      {categories.map((category) => (
        <li key={category.id}>
          <div>
            {nameOf(category)}
            {category.note ? <p className="hint">{category.note}</p> : null}
          </div>
          <span>
            <Badge tone={TONES[category.individual]}>{individualName(category.individual)}</Badge>{' '}
            <span className="hint">{t(`filing.basis.${category.basis}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** 服务内容标识: up to five second-level contents, found by typing. */
export function CategoryField({ draft }: { readonly draft: FilingDraft }) {
  const { t } = useTranslation();
  const id = useId();
  const [onlyLikely, setOnlyLikely] = useState(true);
  const individualName = useIndividualName();
  const categories = useCategories();
  const check = useCategoryCheck(draft);
  const chosen = draft.categoryIds.flatMap((wanted) => categories.filter((category) => category.categoryId === wanted));
  const offered = categories.filter(
    (category) =>
      !onlyLikely || chosen.includes(category) || !['likely-not', 'not-advised'].includes(category.individual),
  );
  return (
    <Panel
      title={t('filing.categories')}
      lead={t('filing.categoriesLead')}
      extra={<span className="hint">{t('filing.categoriesCount', { total: draft.categoryIds.length })}</span>}
    >
      <div className="stack">
        <Select<number[]>
          mode="multiple"
          aria-label={t('filing.categories')}
          placeholder={t('filing.categoriesPlaceholder')}
          maxCount={MOST_CATEGORIES}
          showSearch={{ optionFilterProp: 'search' }}
          value={[...draft.categoryIds]}
          onChange={(categoryIds) => draft.set({ categoryIds })}
          options={offered.map((category) => ({
            value: category.categoryId,
            label: nameOf(category),
            search: `${nameOf(category)} ${category.note ?? ''} ${category.pinyin}`,
            title: individualName(category.individual),
          }))}
        />
        <div className="row">
          <Switch size="small" id={id} checked={onlyLikely} onChange={setOnlyLikely} />
          <label htmlFor={id}>{t('filing.onlyIndividual')}</label>
        </div>
        <Chosen categories={chosen} />
        {check && chosen.length > 0 ? (
          <div aria-live="polite">
            <Findings findings={check.findings.filter(({ ruleId }) => !ruleId.startsWith(PRE_APPROVAL))} />
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
