import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { Page } from '../../ui/page.tsx';
import { SETTINGS_KEYS } from './settings-keys.ts';
import { SETTINGS_SECTIONS } from './settings-sections.tsx';

/** 设置: one section at a time, each with an address of its own. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { section: asked } = useParams();
  const section = SETTINGS_KEYS.find((key) => key === asked) ?? SETTINGS_KEYS[0];
  const Content = SETTINGS_SECTIONS[section];
  return (
    <Page title={t('settings.title')}>
      <div className="sections">
        <nav aria-label={t('settings.sections')}>
          <ul className="section-links">
            {SETTINGS_KEYS.map((key) => (
              <li key={key}>
                <NavLink
                  to={`/settings/${key}`}
                  className={key === section ? 'section-link active' : 'section-link'}
                  aria-current={key === section ? 'page' : undefined}
                >
                  {t(`settings.section-${key}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="stack" key={section}>
          <Content />
        </div>
      </div>
    </Page>
  );
}
