import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { judgePassphrase, type PassphraseStrength, SHORTEST_PASSPHRASE } from './passphrase-strength.ts';

const BARS: Readonly<Record<PassphraseStrength, number>> = { short: 1, fair: 2, good: 3 };

function Strength({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation();
  if (passphrase === '') return null;
  const strength = judgePassphrase(passphrase);
  const words = { short: t('vault.strengthShort'), fair: t('vault.strengthFair'), good: t('vault.strengthGood') };
  return (
    <div className="strength" aria-live="polite">
      <span className="strength-bar" aria-hidden>
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= BARS[strength] ? 'on' : ''} />
        ))}
      </span>
      {words[strength]}
    </div>
  );
}

/** A new passphrase, twice; the form's values get `passphrase` and `repeat`. */
export function PassphraseFields({ label }: { readonly label: string }) {
  const { t } = useTranslation();
  const passphrase: unknown = Form.useWatch('passphrase');
  return (
    <>
      <Form.Item
        name="passphrase"
        label={label}
        extra={
          <>
            <Strength passphrase={typeof passphrase === 'string' ? passphrase : ''} />
            {t('vault.passphraseHelp')}
          </>
        }
        rules={[{ required: true, min: SHORTEST_PASSPHRASE, message: t('vault.tooShort') }]}
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
