import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { HowToBegin, WhatItDoes, WhatYouNeed } from '../../features/welcome/welcome-screens.tsx';
import { Page } from '../../ui/page.tsx';

const SCREENS = [WhatItDoes, WhatYouNeed, HowToBegin] as const;

function Way({ at }: { readonly at: number }) {
  const { t } = useTranslation();
  return (
    <nav className="welcome-way" aria-label={t('welcome.way')}>
      {at > 1 ? <Link to={`/welcome/${at - 1}`}>{t('welcome.back')}</Link> : <span />}
      <span className="hint digits">{t('welcome.at', { at, total: SCREENS.length })}</span>
      {at < SCREENS.length ? (
        <Link className="next-go" to={`/welcome/${at + 1}`}>
          {t('welcome.next')}
        </Link>
      ) : (
        <Link to="/">{t('welcome.later')}</Link>
      )}
    </nav>
  );
}

/** 三步上手: what will happen, what is needed, how to begin. */
export function WelcomePage() {
  const { t } = useTranslation();
  const { screen = '1' } = useParams();
  const at = Math.min(SCREENS.length, Math.max(1, Number(screen) || 1)) as 1 | 2 | 3;
  const Screen = SCREENS[at - 1] ?? WhatItDoes;
  const top = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each screen is read from its beginning
  useEffect(() => top.current?.focus(), [at]);
  return (
    <div ref={top} tabIndex={-1} className="welcome">
      <Page title={t(`welcome.title-${at}`)} lead={t(`welcome.lead-${at}`)}>
        <Screen />
        <Way at={at} />
      </Page>
    </div>
  );
}
