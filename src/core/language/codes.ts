/** The languages we answer in, BCP 47. Their order numbers the columns of every score table. */
export const languageCodes = [
  'en',
  'pt',
  'es',
  'fr',
  'vi',
  'id',
  'fil',
  'tr',
  'ja',
  'zh-Hans',
  'zh-Hant',
  'ko',
  'ne',
  'th',
  'my',
  'km',
  'mn',
  'si',
  'hi',
  'bn',
  'ru',
  'uk',
] as const;

export type LanguageCode = (typeof languageCodes)[number];

/** The column of a language, or -1 when it is not one of ours. */
export function columnOf(language: string | undefined): number {
  const codes: readonly (string | undefined)[] = languageCodes;
  return codes.indexOf(language);
}
