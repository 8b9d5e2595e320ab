import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { Page } from '../../ui/page.tsx';
import { SETTINGS_SECTIONS } from './settings-sections.tsx';

/** 设置: one section at a time, each with an address of its own. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { section: asked } = useParams();
  const section = SETTINGS_SECTIONS.find(({ key }) => key === asked) ?? SETTINGS_SECTIONS[0];
  return (
    <Page title={t('settings.title')}>
      <div className="sections">
        <nav aria-label={t('settings.sections')}>
          <ul className="section-links">
            {SETTINGS_SECTIONS.map(({ key }) => (
              <li key={key}>
                <NavLink
                  to={`/settings/${key}`}
                  className={key === section.key ? 'section-link active' : 'section-link'}
                  aria-current={key === section.key ? 'page' : undefined}
                >
                  {t(`settings.section-${key}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="stack" key={section.key}>
          <section.Content />
        </div>
      </div>
    </Page>
  );
}
