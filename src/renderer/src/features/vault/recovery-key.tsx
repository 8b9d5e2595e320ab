import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { formatDay } from '../../ui/format.ts';
import { ConfirmRecoveryKey } from './confirm-recovery-key.tsx';

/** What comes out of the printer; the screen does not show it. */
function PrintSheet({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t, i18n } = useTranslation();
  const [madeAt] = useState(() => new Date().toISOString());
  return createPortal(
    <section className="print-sheet">
      <h1>{t('vault.keyPrintTitle')}</h1>
      <p>{t('vault.keyPrintDate', { date: formatDay(madeAt, i18n.language) })}</p>
      <p className="print-key mono">{recoveryKey}</p>
      <p>{t('vault.keyPrintHow')}</p>
      <p>{t('vault.keyPrintHint')}</p>
    </section>,
    document.body,
  );
}

interface RecoveryKeyProps {
  readonly recoveryKey: string;
  /** Whether it is asked back, which whoever shows this says in the title. */
  readonly isAsked: boolean;
  readonly onAsk: (isAsked: boolean) => void;
  /** Told when it was typed back, and when the person puts that off. */
  readonly onDone: () => void;
}

/** Shows a recovery key the one time that it is known, and asks it back once: a wrong copy is found now and not in need. */
export function RecoveryKey({ recoveryKey, isAsked, onAsk, onDone }: RecoveryKeyProps) {
  const { t } = useTranslation();
  if (isAsked) {
    return (
      <div className="stack">
        <ConfirmRecoveryKey onConfirmed={onDone} />
        <div className="row">
          <Button onClick={() => onAsk(false)}>{t('vault.keyAskAgain')}</Button>
          <Button type="text" onClick={onDone}>
            {t('vault.keyAskLater')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <PrintSheet recoveryKey={recoveryKey} />
      <div>
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
      <Button type="primary" size="large" block onClick={() => onAsk(true)}>
        {t('vault.keyAsk')}
      </Button>
    </div>
  );
}
