import { ExperimentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useIsReadOnly } from '../../api/use-read-only.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { useRemoveSample, useSampleId } from './use-sample.ts';

interface SampleNoteProps {
  /** Whose page this is; without one the note stands wherever the sample is in the vault. */
  readonly applicantId?: string;
}

/** Says that the sample is nobody, and takes it out in one go. */
export function SampleNote({ applicantId }: SampleNoteProps) {
  const { t } = useTranslation();
  const sampleId = useSampleId();
  const remove = useRemoveSample();
  const isReadOnly = useIsReadOnly();
  if (!sampleId || (applicantId !== undefined && applicantId !== sampleId)) return null;
  return (
    <>
      <aside className="callout sample-note">
        <ExperimentOutlined aria-hidden />
        <p>{t('welcome.sampleNote')}</p>
        <Button size="small" disabled={isReadOnly} loading={remove.isPending} onClick={() => remove.mutate({})}>
          {t('welcome.sampleRemove')}
        </Button>
      </aside>
      <FailurePanel error={remove.error} />
    </>
  );
}
