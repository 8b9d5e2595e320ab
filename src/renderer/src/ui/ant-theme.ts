import { type ThemeConfig, theme } from 'antd';
import { paletteOf } from './palette.ts';

const FONT =
  '-apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';

// The library mixes these from the main colours, which turns out grey with ours.
function alertTokens(colours: ReturnType<typeof paletteOf>): NonNullable<ThemeConfig['token']> {
  const EDGE = '55';
  return {
    colorInfoBg: colours.accentSoft,
    colorInfoBorder: `${colours.accent}${EDGE}`,
    colorSuccessBg: colours.okSoft,
    colorSuccessBorder: `${colours.ok}${EDGE}`,
    colorWarningBg: colours.warnSoft,
    colorWarningBorder: `${colours.warn}${EDGE}`,
    colorErrorBg: colours.rejectSoft,
    colorErrorBorder: `${colours.reject}${EDGE}`,
  };
}

function tokens(isDark: boolean): NonNullable<ThemeConfig['token']> {
  const colours = paletteOf(isDark);
  return {
    colorPrimary: colours.accent,
    colorInfo: colours.accent,
    colorLink: colours.accentText,
    colorLinkHover: colours.accent,
    colorError: colours.reject,
    ...alertTokens(colours),
    colorText: colours.text,
    colorTextSecondary: colours.muted,
    colorTextTertiary: colours.muted,
    colorTextDescription: colours.muted,
    colorTextPlaceholder: colours.muted,
    colorTextQuaternary: colours.muted,
    colorBgLayout: colours.page,
    colorBgContainer: colours.surface,
    colorBgElevated: colours.raised,
    colorBorderSecondary: colours.line,
    fontFamily: FONT,
    fontSize: 15,
    lineHeight: 1.65,
    borderRadius: 8,
    controlHeight: 38,
  };
}

function components(isDark: boolean): NonNullable<ThemeConfig['components']> {
  const colours = paletteOf(isDark);
  // In the dark the library dims our red and our link: what it made of them is put back part by part.
  const mistake = { colorError: colours.reject, colorErrorHover: colours.reject, colorErrorText: colours.reject };
  const field = { colorBorder: colours.edge, ...mistake };
  return {
    Button: {
      contentFontSizeLG: 16,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      paddingInlineSM: 11,
      primaryColor: colours.onAccent,
      // The library's own is a shade darker than our links that look like buttons.
      colorPrimary: colours.accent,
      colorLink: colours.accentText,
      colorLinkHover: colours.accent,
      ...mistake,
    },
    Alert: {
      // One size for all notices, with a second sentence or without.
      fontSizeLG: 15,
      withDescriptionIconSize: 16,
      withDescriptionPadding: '11px 15px',
      defaultPadding: '9px 15px',
      // The library's own yellow cannot be made out on its own ground.
      colorWarning: colours.warn,
      colorInfo: colours.accentText,
      colorError: colours.reject,
      colorSuccess: colours.ok,
    },
    Input: field,
    InputNumber: field,
    Select: field,
    Radio: field,
    Checkbox: { colorBorder: colours.muted },
    Tabs: { itemColor: colours.muted, itemSelectedColor: colours.accentText, inkBarColor: colours.accent },
    Segmented: {
      trackBg: isDark ? colours.sunken : colours.line,
      itemColor: colours.muted,
      itemSelectedBg: isDark ? colours.accentSoft : colours.raised,
      itemSelectedColor: colours.accentText,
    },
    Progress: { remainingColor: colours.line },
    Drawer: { colorBgElevated: colours.surface },
    Modal: { contentBg: colours.surface, headerBg: colours.surface },
    Form: { ...mistake, labelColor: colours.text, verticalLabelPadding: '0 0 4px' },
    Table: { headerBg: colours.sunken, headerColor: colours.muted },
  };
}

/** The component library in our colours; `isStill` for those who asked their system for less motion. */
export function antTheme(isDark: boolean, isStill: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...tokens(isDark), motion: !isStill },
    components: components(isDark),
  };
}
