import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The owner's passphrase or recovery key, in one field; the form's value is `proof`, for `asProof`. */
export function ProofField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="proof"
      label={t('vault.current')}
      extra={t('vault.currentHelp')}
      rules={[{ required: true, message: t('vault.current') }]}
    >
      <Input.Password size="large" autoComplete="current-password" />
    </Form.Item>
  );
}
