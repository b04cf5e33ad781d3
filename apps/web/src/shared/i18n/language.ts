export type Language = 'vi' | 'en';

const key = 'dong-hanh.language';

/** Kept per device, because a shared desk keeps its language whoever signs in. */
export function storedLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'vi';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
