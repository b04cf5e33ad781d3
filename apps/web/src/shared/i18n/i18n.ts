import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Language, storedLanguage, storeLanguage } from './language';

export interface Catalogue {
  [key: string]: string | Catalogue;
}

function apply(language: Language): void {
  document.documentElement.lang = language;
  dayjs.locale(language);
}

void i18next.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'vi',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
apply(storedLanguage());

/** Each feature brings its own catalogue with its chunk. */
export function addMessages(namespace: string, catalogues: Record<Language, Catalogue>): void {
  for (const language of ['vi', 'en'] as const) i18next.addResourceBundle(language, namespace, catalogues[language]);
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

export function changeLanguage(language: Language): void {
  storeLanguage(language);
  apply(language);
  void i18next.changeLanguage(language);
}

/** The language in force; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'vi';
}
