import { App, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { LOOKS, type Look } from '../../../shared/domain/host/face.ts';
import { antTheme } from './ant-theme.ts';
import { languageNow } from './i18n.ts';
import { paletteOf } from './palette.ts';
import { readPreference, writePreference } from './preferences.ts';

interface LookChoice {
  readonly look: Look;
  readonly chooseLook: (look: Look) => void;
}

const LookContext = createContext<LookChoice>({ look: 'system', chooseLook: () => {} });

export function useLook(): LookChoice {
  return useContext(LookContext);
}

function paint(isDark: boolean): void {
  const root = document.documentElement;
  root.dataset['look'] = isDark ? 'dark' : 'light';
  for (const [name, value] of Object.entries(paletteOf(isDark))) root.style.setProperty(`--${name}`, value);
}

/** Follows a media query; a change between drawing and subscribing is not missed. */
function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => media.matches);
}

function storedLook(): Look {
  const stored = readPreference('look');
  return LOOKS.find((look) => look === stored) ?? 'system';
}

export function LookProvider({ children }: { readonly children: ReactNode }) {
  const [look, setLook] = useState(storedLook);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const isDark = look === 'dark' || (look === 'system' && systemDark);
  // Drawn again when the language changes.
  useTranslation();
  const choice = useMemo(
    () => ({
      look,
      chooseLook: (next: Look) => {
        writePreference('look', next);
        setLook(next);
      },
    }),
    [look],
  );
  const config = useMemo(() => antTheme(isDark, isStill), [isDark, isStill]);
  // Before the browser paints, so that no frame mixes two looks.
  useLayoutEffect(() => paint(isDark), [isDark]);
  return (
    <LookContext value={choice}>
      <ConfigProvider theme={config} locale={languageNow() === 'en' ? en : zh} button={{ autoInsertSpace: false }}>
        <App message={{ maxCount: 2 }}>{children}</App>
      </ConfigProvider>
    </LookContext>
  );
}
