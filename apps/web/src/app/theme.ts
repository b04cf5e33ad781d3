import type { ThemeConfig } from 'antd';

/** The tokens of packages/ui, as antd needs them. Its rules come as a file, so nothing is styled at run time. */
export const theme: ThemeConfig = {
  zeroRuntime: true,
  hashed: false,
  cssVar: { key: 'app-theme' },
  token: {
    colorPrimary: '#0e5a61',
    colorInfo: '#0e5a61',
    colorLink: '#0e5a61',
    colorError: '#a3241c',
    colorWarning: '#85500a',
    colorSuccess: '#1c6a3d',
    colorText: '#17262a',
    colorTextSecondary: '#4c5d61',
    colorTextTertiary: '#4c5d61',
    colorTextPlaceholder: '#66777b',
    colorTextDescription: '#4c5d61',
    colorBorder: '#a3b1b3',
    colorBorderSecondary: '#d9e1e2',
    colorBgLayout: '#f3f6f6',
    fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
    fontSize: 14,
    lineHeight: 1.55,
    controlHeightLG: 44,
    borderRadius: 6,
    motion: false,
    wireframe: false,
  },
};
