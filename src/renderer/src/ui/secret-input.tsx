import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Input, type InputProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type SecretInputProps = Omit<InputProps, 'type' | 'suffix'> & { readonly startsVisible?: boolean };

/**
 * A number that bystanders should not read. Masked by style and not by `type=password`, so that no password manager
 * offers to keep an ID number.
 */
export function SecretInput({ startsVisible = false, className, ...rest }: SecretInputProps) {
  const { t } = useTranslation();
  const [isVisible, setVisible] = useState(startsVisible);
  return (
    <Input
      {...rest}
      autoComplete="off"
      spellCheck={false}
      className={`${className ?? ''} digits ${isVisible ? '' : 'masked'}`}
      suffix={
        <Button
          type="text"
          size="small"
          aria-pressed={isVisible}
          aria-label={isVisible ? t('identity.hide') : t('identity.show')}
          icon={isVisible ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
          onClick={() => setVisible(!isVisible)}
        />
      }
    />
  );
}
