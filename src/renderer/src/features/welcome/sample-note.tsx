import { ExperimentOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useIsReadOnly } from '../../api/use-read-only.ts';
import { WriteButton } from '../../api/write-button.tsx';
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
        <p>{t(isReadOnly ? 'welcome.sampleIs' : 'welcome.sampleNote')}</p>
        <WriteButton size="small" loading={remove.isPending} onClick={() => remove.mutate({})}>
          {t('welcome.sampleRemove')}
        </WriteButton>
      </aside>
      <FailurePanel error={remove.error} />
    </>
  );
}
