export type Language = 'it' | 'en';

export const LANGUAGES: readonly Language[] = ['it', 'en'];

/** `it`, `it_IT.UTF-8` and `IT` are Italian; `C`, `POSIX` and languages we do not speak are nothing. */
export function languageIn(text: string | undefined): Language | undefined {
  const prefix = text?.toLowerCase().split(/[_.@-]/, 1)[0];
  return LANGUAGES.find((language) => language === prefix);
}
