import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostInfo } from '../../api/use-host.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { Drafted } from '../../ui/drafted.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CheckedInstaller } from './checked-installer.tsx';
import { useCheck } from './use-update.ts';

interface Values {
  readonly file: string;
  readonly list?: string;
}

const EMPTY: Values = { file: '', list: '' };

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
      <Drafted<Values> form="update" initial={EMPTY}>
        {(draft) => (
          <Form<Values>
            layout="vertical"
            requiredMark={false}
            onKeyDownCapture={ignoreComposingEnter}
            onFinish={submit}
            initialValues={draft.start}
            onValuesChange={(_, values) => {
              check.reset();
              draft.save(values);
            }}
          >
            <Form.Item
              name="file"
              label={t('update.file')}
              extra={t('update.fileHelp')}
              rules={[{ required: true, whitespace: true, message: t('update.fileNeeded') }]}
            >
              <FileField purpose="update" />
            </Form.Item>
            <Form.Item name="list" label={t('update.list')} extra={t('update.listHelp')}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} autoComplete="off" />
            </Form.Item>
            <Button htmlType="submit" loading={check.isPending}>
              {t('update.check')}
            </Button>
          </Form>
        )}
      </Drafted>
      <div className="after-form">
        <FailurePanel error={check.error} />
        {check.data && asked ? <CheckedInstaller {...asked} checked={check.data} /> : null}
      </div>
    </Panel>
  );
}
