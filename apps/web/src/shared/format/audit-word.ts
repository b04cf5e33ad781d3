import { useTranslation } from 'react-i18next';

/** What an entry of the trail says was done; an action without words is shown by its code. */
export function useAuditWord(): (action: string) => string {
  const { t, i18n } = useTranslation('shared');
  return (action) => (i18n.exists(`shared:audit.${action}`) ? t(`audit.${action}`) : action);
}
