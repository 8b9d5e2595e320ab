import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { judgePassphrase, type PassphraseLevel } from './passphrase-meter.ts';

const BARS: Readonly<Record<PassphraseLevel, number>> = { weak: 1, fair: 2, good: 3, strong: 4 };

/** Says how good a new passphrase is and what would make it better. Heavy (word lists): load it only while one is typed. */
export function PassphraseStrength({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation();
  const judged = useDeferredValue(passphrase);
  const { level, hint } = useMemo(() => judgePassphrase(judged), [judged]);
  return (
    <div className={`strength strength-${level}`} role="status">
      <span className="strength-bar" aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar <= BARS[level] ? 'on' : ''} />
        ))}
      </span>
      <span>
        {t(`vault.strength-${level}`)}
        {hint ? t(`vault.hint-${hint}`) : null}
      </span>
    </div>
  );
}
