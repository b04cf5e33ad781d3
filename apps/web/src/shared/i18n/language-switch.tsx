import { Button } from '@dong-hanh/ui';
import { useTranslation } from 'react-i18next';
import { changeLanguage, useLanguage } from './i18n';

/** Offers the other language, named in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation('shared');
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <Button kind="quiet" size="small" lang={other} onClick={() => changeLanguage(other)}>
      {t(`language.${other}`)}
    </Button>
  );
}
