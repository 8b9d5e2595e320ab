import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from './copy-text.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who do not see the row. */
  readonly label?: string;
  readonly disabled?: boolean;
}

export function CopyButton({ text, label, disabled }: CopyButtonProps) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <>
      <Button
        icon={isCopied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
        disabled={disabled ?? false}
        aria-label={label}
        onClick={() => void copyText(text).then(setCopied)}
      >
        {isCopied ? t('common.copied') : t('common.copy')}
      </Button>
      <span className="visually-hidden" aria-live="polite">
        {isCopied ? t('common.copied') : ''}
      </span>
    </>
  );
}
