import { useTranslation } from 'react-i18next';
import { NameListCheck } from '../../features/names/name-list-check.tsx';
import { NameLiveCheck } from '../../features/names/name-live-check.tsx';
import { Page } from '../../ui/page.tsx';

export function NamesPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('names.title')} lead={t('names.lead')}>
      <div className="stack">
        <NameLiveCheck />
        <NameListCheck />
      </div>
    </Page>
  );
}
