import {
  EditOutlined,
  LockOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useStay } from '../features/vault/use-stay.ts';
import { useLockVault } from '../features/vault/use-vault.ts';
import { VaultWarnings } from '../features/vault/vault-warnings.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';

function Navigation() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const links = [
    // A program belongs to its applicant, so it is below the same entry.
    { to: '/applicants', also: '/programs/', label: t('app.applicants'), icon: <TeamOutlined aria-hidden /> },
    { to: '/names', also: '', label: t('app.names'), icon: <EditOutlined aria-hidden /> },
    { to: '/settings', also: '', label: t('app.settings'), icon: <SettingOutlined aria-hidden /> },
  ];
  return (
    <nav aria-label={t('app.navigation')}>
      <ul className="side-links">
        {links.map((link) => (
          <li key={link.to}>
            <NavLink
              to={link.to}
              className={link.also && pathname.startsWith(link.also) ? 'side-link active' : 'side-link'}
            >
              {link.icon}
              {link.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SideFoot() {
  const { t } = useTranslation();
  const lock = useLockVault();
  return (
    <div className="side-foot">
      <p className="offline-note">
        <SafetyCertificateOutlined aria-hidden />
        {t('app.offlineMore')}
      </p>
      <Button icon={<LockOutlined aria-hidden />} loading={lock.isPending} onClick={() => lock.mutate({})}>
        {t('app.lock')}
      </Button>
    </div>
  );
}

/** Around every page of an open vault. */
export function Frame() {
  const { t } = useTranslation();
  useStay();
  return (
    <div className="frame">
      <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
        {t('app.skip')}
      </button>
      <aside className="side">
        <BrandMark />
        <Navigation />
        <SideFoot />
      </aside>
      <main id="main" tabIndex={-1}>
        <VaultWarnings />
        <Outlet />
      </main>
    </div>
  );
}
