import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { LOOKS, type Look } from '../../../../shared/domain/host/face.ts';
import type { Language } from '../../../../shared/i18n/language.ts';
import { changeLanguage, languageNow } from '../../ui/i18n.ts';
import { useLook } from '../../ui/look.tsx';
import { Panel } from '../../ui/panel.tsx';

/** How the app looks and what it speaks. */
export function LookPanel() {
  const { t } = useTranslation();
  const { look, chooseLook } = useLook();
  const lookNames = { system: t('settings.lookSystem'), light: t('settings.lookLight'), dark: t('settings.lookDark') };
  return (
    <Panel title={t('settings.section-look')} lead={t('settings.languageHelp')}>
      <div className="look-choices">
        <span aria-hidden>{t('settings.look')}</span>
        <Segmented<Look>
          aria-label={t('settings.look')}
          value={look}
          onChange={chooseLook}
          options={LOOKS.map((value) => ({ value, label: lookNames[value] }))}
        />
        <span aria-hidden>{t('settings.language')}</span>
        <Segmented<Language>
          aria-label={t('settings.language')}
          value={languageNow()}
          onChange={(language) => void changeLanguage(language)}
          options={[
            { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
    </Panel>
  );
}
