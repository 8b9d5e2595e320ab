import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/failure.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import type { Intake } from './use-documents.ts';

/** Asks for the password of a PDF that does not open without one. */
export function PasswordDialog({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ password: string }>();
  const { locked } = intake;
  const isWrong = locked !== null && codeOf(locked.error) === 'document_wrong_password';
  return (
    <Modal
      open={locked !== null}
      title={t('documents.passwordTitle')}
      okText={t('documents.add')}
      cancelText={t('common.cancel')}
      confirmLoading={intake.current !== null}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={intake.forgetLocked}
    >
      <p>{t('documents.passwordLead', { name: locked?.file.name ?? '' })}</p>
      <Form
        form={form}
        name="locked"
        layout="vertical"
        preserve={false}
        onKeyDownCapture={ignoreComposingEnter}
        onFinish={({ password }) => void intake.tryPassword(password)}
      >
        <Form.Item
          name="password"
          label={t('documents.password')}
          rules={[{ required: true, message: t('documents.password') }]}
          {...(isWrong ? { validateStatus: 'error', extra: t('documents.passwordWrong') } : {})}
        >
          <Input.Password autoFocus autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
