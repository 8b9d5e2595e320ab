import { FolderOpenOutlined, InboxOutlined, UploadOutlined } from '@ant-design/icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsReadOnly } from '../../api/use-read-only.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { fromDrop, fromInput } from './collect-files.ts';
import type { FoundFile } from './select-files.ts';

interface ChooserProps {
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly isFolder: boolean;
  readonly onFiles: (files: readonly FoundFile[]) => void;
}

function Chooser({ label, icon, isFolder, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <WriteButton icon={icon} onClick={() => input.current?.click()}>
        {label}
      </WriteButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onFiles(fromInput(event.target.files));
          event.target.value = '';
        }}
      />
    </>
  );
}

/** Takes many files or a whole folder at once. */
export function ManyFiles({ onFiles }: Pick<ChooserProps, 'onFiles'>) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const isReadOnly = useIsReadOnly();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has no keyboard form; the buttons inside are the way for the keyboard
    <div
      className={`drop-zone is-wide${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!isReadOnly);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!isReadOnly) void fromDrop(event.dataTransfer.items).then(onFiles);
      }}
    >
      <div>
        <h2>
          <InboxOutlined aria-hidden /> {t('documents.sortTitle')}
        </h2>
        <p className="hint">{t('documents.sortLead')}</p>
      </div>
      <div className="row">
        <Chooser
          label={t('documents.chooseMany')}
          icon={<UploadOutlined aria-hidden />}
          isFolder={false}
          onFiles={onFiles}
        />
        <Chooser
          label={t('documents.chooseFolder')}
          icon={<FolderOpenOutlined aria-hidden />}
          isFolder
          onFiles={onFiles}
        />
      </div>
    </div>
  );
}
