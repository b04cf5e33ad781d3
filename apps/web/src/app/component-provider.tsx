import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { type ReactNode, useSyncExternalStore } from 'react';
import 'virtual:antd-styles.css';
import { useLanguage } from '../shared/i18n/i18n';
import { theme } from './theme';

const phone = window.matchMedia('(max-width: 640px)');

/** On a phone controls are as tall as a thumb. */
function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      phone.addEventListener('change', listener);
      return () => phone.removeEventListener('change', listener);
    },
    () => phone.matches,
  );
}

export function ComponentProvider({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider
      locale={useLanguage() === 'vi' ? viVN : enUS}
      theme={theme}
      componentSize={useIsPhone() ? 'large' : 'middle'}
      wave={{ disabled: true }}
      form={{ requiredMark: true }}
    >
      <App component={false} message={{ maxCount: 2 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
