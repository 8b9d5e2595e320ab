import { SwapOutlined } from '@ant-design/icons';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import { WriteButton } from '../../api/write-button.tsx';
import type { Intake } from './use-documents.ts';

interface ReplaceDocumentProps {
  readonly document: ApplicantDocument;
  readonly intake: Intake;
}

/** Takes a newer version of a document; the one before stays until somebody removes it. */
export function ReplaceDocument({ document, intake }: ReplaceDocumentProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const label = t('documents.replaceOf', { name: document.fileName });
  return (
    <>
      <WriteButton
        size="small"
        type="text"
        icon={<SwapOutlined aria-hidden />}
        disabled={intake.current !== null}
        aria-label={label}
        onClick={() => input.current?.click()}
      >
        {t('documents.replace')}
      </WriteButton>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void intake.replace(file, document);
          event.target.value = '';
        }}
      />
    </>
  );
}
