import { PrinterOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';

interface RecoveryKeyProps {
  readonly recoveryKey: string;
  readonly doneLabel: string;
  readonly onDone: () => void;
}

/** Shows a recovery key the one time that it is known; goes on only after the person says that it is written down. */
export function RecoveryKey({ recoveryKey, doneLabel, onDone }: RecoveryKeyProps) {
  const { t } = useTranslation();
  const [isWritten, setWritten] = useState(false);
  return (
    <div className="stack">
      <div className="print-sheet">
        <h2 className="visually-hidden">{t('vault.keyLabel')}</h2>
        <p className="recovery-key mono" data-testid="recovery-key">
          {recoveryKey}
        </p>
        <p className="hint">{t('vault.keyPrintHint')}</p>
      </div>
      <div className="row">
        <CopyButton text={recoveryKey} />
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      </div>
      <Checkbox checked={isWritten} onChange={(event) => setWritten(event.target.checked)}>
        {t('vault.keyWritten')}
      </Checkbox>
      <Button type="primary" size="large" block disabled={!isWritten} onClick={onDone}>
        {doneLabel}
      </Button>
    </div>
  );
}
