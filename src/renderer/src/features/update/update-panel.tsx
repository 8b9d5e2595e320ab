import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostInfo } from '../../api/use-host.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CheckedInstaller } from './checked-installer.tsx';
import { useCheck, useChooseInstaller } from './use-update.ts';

interface FileFieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (file: string) => void;
}

/** A path to type, and the system's dialog where the host has one. */
function FileField({ id = '', value = '', onChange }: FileFieldProps) {
  const { t } = useTranslation();
  const host = useHostInfo();
  const choose = useChooseInstaller();
  const ask = () => choose.mutate({ purpose: 'update' }, { onSuccess: ({ file }) => file && onChange?.(file) });
  return (
    <div className="folder-line">
      <Input id={id} value={value} onChange={(event) => onChange?.(event.target.value)} autoComplete="off" />
      {host?.canChooseFile ? (
        <Button loading={choose.isPending} onClick={ask}>
          {t('update.choose')}
        </Button>
      ) : null}
    </div>
  );
}

interface Values {
  readonly file: string;
  readonly list?: string;
}

/** 更新: a downloaded installer is held against its list before it is opened. Nothing is looked for by itself. */
export function UpdatePanel() {
  const { t } = useTranslation();
  const host = useHostInfo();
  const check = useCheck();
  const [asked, setAsked] = useState<{ readonly file: string; readonly list: string | null }>();
  const submit = ({ file, list }: Values) => {
    const input = { file: file.trim(), list: list?.trim() || null };
    setAsked(input);
    check.mutate(input);
  };
  return (
    <Panel title={t('update.title')} lead={t('update.lead', { version: host?.version ?? '' })}>
      <Form layout="vertical" requiredMark={false} onFinish={submit} onValuesChange={() => check.reset()}>
        <Form.Item
          name="file"
          label={t('update.file')}
          extra={t('update.fileHelp')}
          rules={[{ required: true, whitespace: true, message: t('update.fileNeeded') }]}
        >
          <FileField />
        </Form.Item>
        <Form.Item name="list" label={t('update.list')} extra={t('update.listHelp')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" loading={check.isPending}>
          {t('update.check')}
        </Button>
      </Form>
      <div className="after-form">
        <FailurePanel error={check.error} />
        {check.data && asked ? <CheckedInstaller {...asked} checked={check.data} /> : null}
      </div>
    </Panel>
  );
}
