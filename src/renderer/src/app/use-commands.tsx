import {
  AppstoreOutlined,
  BulbOutlined,
  EditOutlined,
  LockOutlined,
  SettingOutlined,
  TranslationOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LOOKS } from '../../../shared/domain/host/face.ts';
import { useIsReadOnly } from '../api/use-read-only.ts';
import type { PaletteCommand } from '../features/palette/command.ts';
import { useLockVault } from '../features/vault/use-vault.ts';
import { changeLanguage, languageNow } from '../ui/i18n.ts';
import { useLook } from '../ui/look.tsx';
import { SETTINGS_KEYS } from './pages/settings-keys.ts';

/** What people type who know a thing by its pinyin, its initials or its name in the other language. */
const WORDS = {
  home: 'zonglan zl overview home 首页 申请人 applicants',
  names: 'mingcheng yujian mcyj name check',
  look: 'waiguan yuyan wgyy shezhi look language theme',
  vault: 'baoxianku bxk shezhi vault passphrase 口令 kouling 恢复密钥',
  backup: 'beifen daochu bfdc shezhi backup export 恢复 导入',
  rules: 'guizebao gzb shezhi rules',
  update: 'gengxin gx shezhi update 升级',
  privacy: 'yinsi zhengming yszm shezhi privacy 联网',
  about: 'guanyu banben rizhi gy shezhi about version log 版本 日志',
} as const;

function usePages(go: (address: string) => void): readonly PaletteCommand[] {
  const { t } = useTranslation();
  return [
    { id: 'home', label: t('app.home'), words: WORDS.home, icon: <AppstoreOutlined aria-hidden />, run: () => go('/') },
    {
      id: 'names',
      label: t('app.names'),
      words: WORDS.names,
      icon: <EditOutlined aria-hidden />,
      run: () => go('/names'),
    },
    ...SETTINGS_KEYS.map((key) => ({
      id: `settings-${key}`,
      label: `${t('app.settings')} · ${t(`settings.section-${key}`)}`,
      words: key in WORDS ? WORDS[key as keyof typeof WORDS] : '',
      icon: <SettingOutlined aria-hidden />,
      run: () => go(`/settings/${key}`),
    })),
  ];
}

function useActions(go: (address: string) => void, close: () => void): readonly PaletteCommand[] {
  const { t } = useTranslation();
  const lock = useLockVault();
  const isReadOnly = useIsReadOnly();
  const { look, chooseLook } = useLook();
  const next = LOOKS[(LOOKS.indexOf(look) + 1) % LOOKS.length] ?? 'system';
  const lookNames = { system: t('settings.lookSystem'), light: t('settings.lookLight'), dark: t('settings.lookDark') };
  const other = languageNow() === 'en' ? 'zh-CN' : 'en';
  const closing = (run: () => void) => () => {
    close();
    run();
  };
  const add = {
    id: 'add-applicant',
    label: t('applicants.add'),
    words: 'tianjia shenqingren tjsqr new add',
    icon: <UserAddOutlined aria-hidden />,
    run: () => go('/applicants/new'),
  };
  return [
    ...(isReadOnly ? [] : [add]),
    {
      id: 'look',
      label: t('common.labelled', { label: t('settings.look'), value: lookNames[next] }),
      words: 'waiguan shense qianse dark light theme',
      icon: <BulbOutlined aria-hidden />,
      run: closing(() => chooseLook(next)),
    },
    {
      id: 'language',
      label: other === 'en' ? 'English' : '中文',
      words: 'yuyan language zhongwen yingwen 语言',
      icon: <TranslationOutlined aria-hidden />,
      run: closing(() => void changeLanguage(other)),
    },
    {
      id: 'lock',
      label: t('app.lock'),
      words: 'suoshang baoxianku ssbxk lock',
      icon: <LockOutlined aria-hidden />,
      run: closing(() => lock.mutate({})),
    },
  ];
}

/** Everything that the palette offers besides people and programs. */
export function useCommands(close: () => void) {
  const navigate = useNavigate();
  const go = (address: string) => {
    close();
    void navigate(address);
  };
  return { pages: usePages(go), actions: useActions(go, close), go };
}
