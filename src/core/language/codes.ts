import detected from '../../../data/detected-languages.json' with { type: 'json' };

/** The languages that messages are recognised in, BCP 47 (`data/detected-languages.json`). Their order numbers the columns of every score table. */
export const languageCodes: readonly string[] = detected;

/** The column of a language, or -1 when it is not one of ours. */
export const columnOf = (language: string | undefined): number =>
  language === undefined ? -1 : languageCodes.indexOf(language);
