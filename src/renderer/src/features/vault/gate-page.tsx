import { CheckOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { changeLanguage, languageNow } from '../../ui/i18n.ts';

/** Whoever reads no Chinese meets this page first, before there are settings to find. */
function LanguageSwitch() {
  const other = languageNow() === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="gate-language" lang={other} onClick={() => void changeLanguage(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}

interface GatePageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The pages before the vault is open. */
export function GatePage({ title, lead, children }: GatePageProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  const promises = [t('applicants.emptyStep1'), t('applicants.emptyStep2'), t('applicants.emptyStep3')];
  return (
    <div className="gate">
      <aside className="gate-aside">
        <BrandMark />
        <div>
          <h2>{t('app.tagline')}</h2>
          <ul>
            {promises.map((promise) => (
              <li key={promise}>
                <CheckOutlined aria-hidden />
                {promise}
              </li>
            ))}
          </ul>
        </div>
        <div className="gate-foot">
          <p>{t('app.offlineMore')}</p>
          <LanguageSwitch />
        </div>
      </aside>
      <main className="gate-main">
        <div className="gate-card">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {children}
        </div>
      </main>
    </div>
  );
}
