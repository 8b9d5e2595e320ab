import { Form, Input } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

// Its word lists weigh more than the rest of the page: they are read when a new passphrase is being typed, and only then.
const PassphraseStrength = lazy(async () => ({
  default: (await import('./passphrase-strength.tsx')).PassphraseStrength,
}));

/** A new passphrase, twice; the form's values get `passphrase` and `repeat`. */
export function PassphraseFields({ label }: { readonly label: string }) {
  const { t } = useTranslation();
  const watched: unknown = Form.useWatch('passphrase');
  const passphrase = typeof watched === 'string' ? watched : '';
  return (
    <>
      <Form.Item
        name="passphrase"
        label={label}
        extra={
          // What is said of a typed one names the same advice, where it still helps.
          passphrase === '' ? (
            t('vault.passphraseHelp')
          ) : (
            <Suspense fallback={t('vault.passphraseHelp')}>
              <PassphraseStrength passphrase={passphrase} />
            </Suspense>
          )
        }
        rules={[{ required: true, message: t('vault.passphraseEmpty') }]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('vault.repeat')}
        dependencies={['passphrase']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, repeat: unknown) =>
              repeat === getFieldValue('passphrase')
                ? Promise.resolve()
                : Promise.reject(new Error(t('vault.repeatDiffers'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
    </>
  );
}
