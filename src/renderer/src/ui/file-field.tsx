import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DialogPurpose } from '../../../shared/domain/host/dialog-purpose.ts';
import { api } from '../api/query.ts';
import { useHostInfo } from '../api/use-host.ts';

interface FileFieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (file: string) => void;
  readonly purpose: DialogPurpose;
  /** The proposed name of a file that is to be made; without it, one that is there is asked for. */
  readonly newName?: string;
}

/** The path of a file to type, and the system's dialog where the host has one. */
export function FileField({ id = '', value = '', onChange, purpose, newName }: FileFieldProps) {
  const { t } = useTranslation();
  const host = useHostInfo();
  const chooseFile = useMutation(api.host.chooseFile.mutationOptions());
  const chooseNewFile = useMutation(api.host.chooseNewFile.mutationOptions());
  const onSuccess = ({ file }: { readonly file: string | null }) => file && onChange?.(file);
  const choose = () =>
    newName === undefined
      ? chooseFile.mutate({ purpose }, { onSuccess })
      : chooseNewFile.mutate({ purpose, name: newName }, { onSuccess });
  return (
    <div className="folder-line">
      <Input
        id={id}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange?.(event.target.value)}
      />
      {host?.canChooseFile ? (
        <Button loading={chooseFile.isPending || chooseNewFile.isPending} onClick={choose}>
          {t('common.chooseFile')}
        </Button>
      ) : null}
    </div>
  );
}
