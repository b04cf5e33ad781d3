import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import type { ReactNode } from 'react';
import 'virtual:antd-styles.css';
import { useLanguage } from '../shared/i18n/i18n';
import { theme } from './theme';

export function ComponentProvider({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider
      locale={useLanguage() === 'vi' ? viVN : enUS}
      theme={theme}
      wave={{ disabled: true }}
      form={{ requiredMark: true }}
    >
      <App component={false} message={{ maxCount: 2 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
