import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { formatBytes } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useIsRevealed } from '../../ui/reveal.tsx';
import type { PreviewChoices } from './use-preview.ts';
import { useUploads } from './use-preview.ts';

type Upload = NonNullable<ReturnType<typeof useUploads>['data']>['uploads'][number];

function Budget({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation();
  const isRevealed = useIsRevealed('packet-preview');
  const { fileName, bytes, maxBytes, width, height, minShortSide, minLongSide, url, findings } = upload;
  const share = Math.round((100 * bytes) / maxBytes);
  return (
    <li className="budget">
      <div className={`thumb${isRevealed ? '' : ' is-blurred'}`}>
        <img src={url} alt="" />
      </div>
      <div>
        <p className="document-name">{fileName}</p>
        <Progress percent={share} size="small" aria-label={t('packet.budgetOf', { name: fileName })} />
        <p className="hint">
          {t('packet.budget', { bytes: formatBytes(bytes), limit: formatBytes(maxBytes) })}
          {' · '}
          {t('packet.budgetPixels', { width, height, long: minLongSide, short: minShortSide })}
        </p>
        <Findings findings={findings} />
      </div>
    </li>
  );
}

interface UploadsPanelProps {
  readonly programId: ProgramId;
  readonly passwords: PreviewChoices['passwords'];
}

/** Each upload image as it will be, beside what the console allows. */
export function UploadsPanel({ programId, passwords }: UploadsPanelProps) {
  const { t } = useTranslation();
  const uploads = useUploads(programId, passwords);
  const { done, total } = uploads.step;
  return (
    <Panel
      title={t('packet.uploads')}
      lead={t('packet.uploadsLead')}
      extra={
        <Button loading={uploads.isFetching} onClick={() => void uploads.refetch()}>
          {t('packet.uploadsMake')}
        </Button>
      }
    >
      {uploads.isFetching ? (
        <Progress percent={Math.round((100 * done) / Math.max(1, total))} aria-label={t('packet.uploadsMake')} />
      ) : null}
      <FailurePanel error={uploads.error} />
      <ul className="budgets" aria-live="polite">
        {(uploads.data?.uploads ?? []).map((upload) => (
          <Budget key={upload.fileName} upload={upload} />
        ))}
      </ul>
    </Panel>
  );
}
