import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FileField } from '../../ui/file-field.tsx';
import { formatBytes, formatDayAndTime } from '../../ui/format.ts';
import type { Backup } from './use-backups.ts';

/** Stands for a file that is not one of the list. */
const ELSEWHERE = '';

/** Where the backup is: a name of the list, or the path of a file. */
export interface SourceValues {
  readonly name?: string | undefined;
  readonly path?: string | undefined;
}

export function asSource({ name = ELSEWHERE, path = '' }: SourceValues) {
  return name === ELSEWHERE ? { path } : { name };
}

/** Which backup is meant: one of those that are here, or a file from elsewhere. */
export function SourceFields({ backups }: { readonly backups: readonly Backup[] }) {
  const { t, i18n } = useTranslation();
  const name: string | undefined = Form.useWatch('name');
  const options = backups.map((backup) => ({
    value: backup.name,
    label: `${formatDayAndTime(backup.createdAt, i18n.language)} · ${t(`backups.kind-${backup.kind}`)} · ${formatBytes(backup.bytes)}`,
  }));
  const isElsewhere = backups.length === 0 || name === ELSEWHERE;
  return (
    <>
      {backups.length > 0 ? (
        <Form.Item name="name" label={t('backups.which')} initialValue={backups[0]?.name}>
          <Select options={[...options, { value: ELSEWHERE, label: t('backups.elsewhere') }]} />
        </Form.Item>
      ) : null}
      {isElsewhere ? (
        <Form.Item
          name="path"
          label={t('backups.path')}
          rules={[{ required: true, whitespace: true, message: t('backups.path') }]}
        >
          <FileField purpose="backup" />
        </Form.Item>
      ) : null}
    </>
  );
}
