import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface DraftNoteProps {
  /** Whether the form shows what was typed earlier and not saved. */
  readonly isRestored: boolean;
  /** Whether what was typed last could not be stored yet. */
  readonly isUnsaved: boolean;
  readonly onDiscard: () => void;
}

/** Above a form that keeps drafts: says that typed text came back, or that it waits to be stored. */
export function DraftNote({ isRestored, isUnsaved, onDiscard }: DraftNoteProps) {
  const { t } = useTranslation();
  if (isUnsaved)
    return (
      <Alert type="warning" showIcon role="status" title={t('drafts.unsaved')} description={t('drafts.keepOpen')} />
    );
  if (!isRestored) return null;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={t('drafts.restored')}
      action={
        <Button size="small" onClick={onDiscard}>
          {t('drafts.discard')}
        </Button>
      }
    />
  );
}
