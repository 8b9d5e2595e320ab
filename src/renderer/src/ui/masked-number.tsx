import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maskNumber } from './mask-number.ts';

/** An ID number, readable only after the eye was pressed. */
export function MaskedNumber({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const [isVisible, setVisible] = useState(false);
  return (
    <span className="masked-number">
      <span className="digits">{isVisible ? number : maskNumber(number)}</span>
      <Button
        type="text"
        size="small"
        aria-pressed={isVisible}
        aria-label={isVisible ? t('identity.hide') : t('identity.show')}
        icon={isVisible ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
        onClick={() => setVisible(!isVisible)}
      />
    </span>
  );
}
