import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Source } from '../../ui/findings.tsx';
import { useText } from '../../ui/use-text.ts';
import type { Guide } from './use-checklist.ts';

/** A help that asks one question after the other, and goes back as far as one likes. */
export function GuideTree({ title, guides }: { readonly title: string; readonly guides: readonly Guide[] }) {
  const { t } = useTranslation();
  const text = useText();
  const [path, setPath] = useState<readonly string[]>([]);
  const current = guides.find(({ id }) => id === path.at(-1)) ?? guides[0];
  if (!current) return null;
  return (
    <section className="step-part guide" aria-label={title}>
      <h4>{title}</h4>
      <div aria-live="polite">
        <p className="guide-title">{text(current.title)}</p>
        <p>{text(current.text)}</p>
      </div>
      <div className="step-actions">
        {current.answers.map(({ label, to }) => (
          <Button key={to} size="small" onClick={() => setPath([...path, to])}>
            {text(label)}
          </Button>
        ))}
        {path.length > 0 ? (
          <Button key="back" size="small" type="text" onClick={() => setPath(path.slice(0, -1))}>
            {t('checklist.guideBack')}
          </Button>
        ) : null}
      </div>
      <Source source={current.source} confidence={current.confidence} />
    </section>
  );
}

/** Things to know, one below the other, each with who says so. */
export function GuideList({ title, guides }: { readonly title: string; readonly guides: readonly Guide[] }) {
  const text = useText();
  if (guides.length === 0) return null;
  return (
    <section className="step-part guide" aria-label={title}>
      <h4>{title}</h4>
      <dl className="guide-list">
        {guides.map((guide) => (
          <div key={guide.id}>
            <dt>{text(guide.title)}</dt>
            <dd>
              {text(guide.text)}
              <Source source={guide.source} confidence={guide.confidence} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
