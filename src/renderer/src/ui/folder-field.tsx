import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChooseFolder, useHostInfo } from '../api/use-host.ts';

interface FolderFieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (folder: string) => void;
}

/** A path to type, and the system's dialog where the host has one. */
export function FolderField({ id = '', value = '', onChange }: FolderFieldProps) {
  const { t } = useTranslation();
  const host = useHostInfo();
  const choose = useChooseFolder();
  return (
    <div className="folder-line">
      <Input id={id} value={value} onChange={(event) => onChange?.(event.target.value)} autoComplete="off" />
      {host?.canChooseFolder ? (
        <Button
          loading={choose.isPending}
          onClick={() => choose.mutate({}, { onSuccess: ({ folder }) => folder && onChange?.(folder) })}
        >
          {t('packet.chooseFolder')}
        </Button>
      ) : null}
    </div>
  );
}
