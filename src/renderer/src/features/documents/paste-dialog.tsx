import { Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DOCUMENT_KIND_NAMES,
  DOCUMENT_KINDS,
  type DocumentKind,
} from '../../../../shared/domain/documents/document-kind.ts';
import { useText } from '../../ui/use-text.ts';
import type { Intake } from './use-documents.ts';

interface PasteDialogProps {
  readonly isActive: boolean;
  readonly likely: DocumentKind;
  readonly intake: Intake;
}

/** Listens for pasted pictures while its tab is in front, and asks what they are. */
export function PasteDialog({ isActive, likely, intake }: PasteDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [chosen, setChosen] = useState<DocumentKind | null>(null);
  const kind = chosen ?? likely;
  useEffect(() => {
    if (!isActive) return;
    const onPaste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length > 0) setFiles(pasted);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isActive]);
  const close = () => {
    setFiles([]);
    setChosen(null);
  };
  return (
    <Modal
      open={files.length > 0}
      title={t('documents.pasteTitle')}
      okText={t('documents.add')}
      cancelText={t('common.cancel')}
      onCancel={close}
      onOk={() => {
        void intake.addAll(files, kind);
        close();
      }}
    >
      <Select
        className="paste-kind"
        style={{ width: '100%' }}
        aria-label={t('documents.kind')}
        value={kind}
        onChange={setChosen}
        options={DOCUMENT_KINDS.map((value) => ({ value, label: text(DOCUMENT_KIND_NAMES[value]) }))}
      />
    </Modal>
  );
}
