import {
  AppstoreOutlined,
  EditOutlined,
  LockOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { BoardQueryProvider } from '../features/board/board-query.tsx';
import { useStay } from '../features/vault/use-stay.ts';
import { useLockVault } from '../features/vault/use-vault.ts';
import { VaultWarnings } from '../features/vault/vault-warnings.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { PaletteDoor } from './palette-door.tsx';
import { useAnchor } from './use-anchor.ts';
import { useFocusOnPage } from './use-focus-on-page.ts';
import { saveFocusedForm, useShortcut } from './use-shortcut.ts';

function Navigation() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const links = [
    // People and their programs are below the board.
    { to: '/', also: /^\/(applicants|programs)\//, label: t('app.home'), icon: <AppstoreOutlined aria-hidden /> },
    { to: '/names', also: null, label: t('app.names'), icon: <EditOutlined aria-hidden /> },
    { to: '/settings', also: null, label: t('app.settings'), icon: <SettingOutlined aria-hidden /> },
  ];
  return (
    <nav aria-label={t('app.navigation')}>
      <ul className="side-links">
        {links.map((link) => (
          <li key={link.to}>
            <NavLink
              to={link.to}
              end={link.to === '/'}
              className={({ isActive }) => (isActive || link.also?.test(pathname) ? 'side-link active' : 'side-link')}
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
  const { pathname } = useLocation();
  useStay();
  useAnchor();
  useFocusOnPage();
  useShortcut('s', saveFocusedForm);
  return (
    <div className="frame">
      <button type="button" className="skip-link" onClick={() => document.getElementById('main')?.focus()}>
        {t('app.skip')}
      </button>
      <aside className="side">
        <BrandMark />
        <PaletteDoor />
        <Navigation />
        <SideFoot />
      </aside>
      {/* Back on the board, one is where one was; a tab that is left and entered again begins at its top. */}
      <ScrollRestoration />
      <main id="main" data-at={pathname} tabIndex={-1}>
        <VaultWarnings />
        <BoardQueryProvider>
          <Outlet />
        </BoardQueryProvider>
      </main>
    </div>
  );
}
