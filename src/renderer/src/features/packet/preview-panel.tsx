import { Alert, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { codeOf } from '../../api/failure.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EyeButton, useIsRevealed } from '../../ui/reveal.tsx';
import { type PreviewChoices, usePacketPreview, usePreviewPage, useSettled } from './use-preview.ts';

const PAGE_PIXELS = 1100;
const REVEAL_ID = 'packet-preview';

/** Whether an element came near what can be seen, once. */
function useSeen() {
  const place = useRef<HTMLLIElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || isSeen) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isSeen]);
  return { place, isSeen };
}

interface PageProps {
  readonly preview: string;
  readonly page: number;
  readonly total: number;
  readonly size: { readonly width: number; readonly height: number };
}

function PreviewPage({ preview, page, total, size }: PageProps) {
  const { t } = useTranslation();
  const { place, isSeen } = useSeen();
  const picture = usePreviewPage(preview, page, isSeen ? PAGE_PIXELS : null);
  const isRevealed = useIsRevealed(REVEAL_ID);
  const name = t('packet.previewPage', { page, total });
  return (
    <li ref={place}>
      <figure>
        <div
          className={`preview-page${isRevealed ? '' : ' is-blurred'}`}
          style={{ aspectRatio: `${size.width} / ${size.height}` }}
        >
          {picture.data ? <img src={picture.data.url} alt={name} /> : null}
        </div>
        <figcaption>{name}</figcaption>
      </figure>
    </li>
  );
}

function Pages({ preview, pages }: { readonly preview: string; readonly pages: readonly PageProps['size'][] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the pages are scrolled with the arrow keys
    <section className="preview-pages" tabIndex={0} aria-label={t('packet.preview')}>
      <ol>
        {pages.map((size, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place
          <PreviewPage key={index} preview={preview} page={index + 1} total={pages.length} size={size} />
        ))}
      </ol>
    </section>
  );
}

interface PreviewPanelProps {
  readonly programId: ProgramId;
  readonly choices: PreviewChoices;
}

/** Every page of the packet as a build would make it now. */
export function PreviewPanel({ programId, choices }: PreviewPanelProps) {
  const { t } = useTranslation();
  const settled = useSettled(choices);
  const preview = usePacketPreview(programId, settled);
  const { done, total } = preview.step;
  const needsPassword = ['document_needs_password', 'document_wrong_password'].includes(codeOf(preview.error) ?? '');
  return (
    <Panel
      className="preview-panel"
      title={t('packet.preview')}
      lead={t('packet.previewLead')}
      extra={<EyeButton id={REVEAL_ID} name={t('packet.preview')} />}
    >
      <p className="visually-hidden" aria-live="polite">
        {preview.isFetching ? t('packet.previewMaking') : ''}
        {preview.data && !preview.isFetching ? t('packet.previewReady', { total: preview.data.pages.length }) : ''}
      </p>
      <div className="preview-progress">
        {preview.isFetching ? (
          <Progress
            percent={Math.round((100 * done) / Math.max(1, total))}
            size="small"
            showInfo={false}
            aria-label={t('packet.previewMaking')}
          />
        ) : null}
      </div>
      {needsPassword ? <Alert type="info" showIcon title={t('packet.previewLocked')} /> : null}
      {needsPassword ? null : <FailurePanel error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data ? <Pages preview={preview.data.preview} pages={preview.data.pages} /> : null}
    </Panel>
  );
}
