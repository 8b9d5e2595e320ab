import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { useConfirmRecoveryKey } from './use-vault.ts';

/** Asks the recovery key back from the paper that it was written on. */
export function ConfirmRecoveryKey({ onConfirmed }: { readonly onConfirmed: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const confirm = useConfirmRecoveryKey();
  return (
    <Form<{ recoveryKey: string }>
      name="confirm-key"
      layout="vertical"
      requiredMark={false}
      onKeyDownCapture={ignoreComposingEnter}
      onValuesChange={() => confirm.reset()}
      onFinish={(values) => {
        const onSuccess = ({ matches }: { readonly matches: boolean }) => {
          if (!matches) return;
          notify(t('vault.keyConfirmed'));
          onConfirmed();
        };
        confirm.mutate(values, { onSuccess });
      }}
    >
      <Form.Item
        name="recoveryKey"
        label={t('vault.keyLabel')}
        rules={[{ required: true, message: t('vault.keyLabel') }]}
      >
        <Input size="large" autoFocus autoComplete="off" spellCheck={false} className="mono" />
      </Form.Item>
      {confirm.data?.matches === false ? (
        <Alert type="error" showIcon role="alert" title={t('vault.keyWrong')} />
      ) : null}
      <FailurePanel error={confirm.error} />
      <Button type="primary" size="large" block htmlType="submit" loading={confirm.isPending} className="after-field">
        {t('vault.keyAskNow')}
      </Button>
    </Form>
  );
}
