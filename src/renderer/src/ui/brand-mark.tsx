import { useTranslation } from 'react-i18next';

export function BrandMark() {
  const { t } = useTranslation();
  return (
    <div className="brand">
      <img src="./icon.svg" alt="" width={34} height={34} />
      <span className="by-capitals">{t('app.name')}</span>
    </div>
  );
}
