import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const RestoreDialog = lazy(async () => ({ default: (await import('./restore-dialog.tsx')).RestoreDialog }));

/** The way back before a vault is open: on a new computer, or where the vault here is damaged. */
export function RestoreDoor({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="gate-door">
      <Button type="link" onClick={() => setOpen(true)}>
        {t(isFirst ? 'backups.doorFirst' : 'backups.door')}
      </Button>
      {isOpen ? (
        <Suspense>
          <RestoreDialog name={null} replaces={!isFirst} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
