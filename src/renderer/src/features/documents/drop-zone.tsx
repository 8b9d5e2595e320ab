import { InboxOutlined, UploadOutlined } from '@ant-design/icons';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsReadOnly } from '../../api/use-read-only.ts';
import { WriteButton } from '../../api/write-button.tsx';

interface DropZoneProps {
  /** The place's name, for those who do not see it. */
  readonly label: string;
  readonly isSmall: boolean;
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files by drop or by the system's dialog. What they are is told from their bytes, so every file may be chosen. */
export function DropZone({ label, isSmall, isBusy, onFiles }: DropZoneProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const isReadOnly = useIsReadOnly();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isReadOnly) onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has no keyboard form; the button inside is the way for the keyboard
    <div
      className={`drop-zone${isSmall ? ' is-small' : ''}${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!isReadOnly);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>
        <InboxOutlined aria-hidden /> {t('documents.drop')}
      </span>
      <WriteButton
        icon={<UploadOutlined aria-hidden />}
        loading={isBusy}
        aria-label={t('documents.chooseFor', { slot: label })}
        onClick={() => input.current?.click()}
      >
        {t('documents.choose')}
      </WriteButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </div>
  );
}
