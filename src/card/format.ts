/** Writes distances, dates and lists by the rules of one language, through `Intl`, whose parts are dear to make: each is made when it is first needed. */
export class Format {
  readonly #language: string;
  readonly #isNumeric: boolean;
  #numbers: Intl.NumberFormat | undefined;
  #lists: Intl.ListFormat | undefined;
  readonly #dates = new Map<string, string>();
  readonly #dateFormats = new Map<string, Intl.DateTimeFormat>();
  readonly #distances = new Map<number, string>();

  /**
   * @param code BCP 47
   * @param dateStyle `short` writes months as numbers
   */
  constructor(code: string, dateStyle: string) {
    // One kind of digits in a reply: those of its links, phone numbers and postal codes.
    this.#language = `${code}-u-nu-latn`;
    this.#isNumeric = dateStyle === 'short';
  }

  /** Kilometres, rounded up to whole ones so that a neighbour is never "0 km" away. */
  distance(kilometres: number): string {
    const whole = Math.max(1, Math.round(kilometres));
    const written = this.#distances.get(whole) ?? this.#writeDistance(whole);
    this.#distances.set(whole, written);
    return written;
  }

  #writeDistance(kilometres: number): string {
    this.#numbers ??= new Intl.NumberFormat(this.#language, {
      style: 'unit',
      unit: 'kilometer',
      maximumFractionDigits: 0,
    });
    return this.#numbers.format(kilometres);
  }

  /** Items joined by commas and the word for "and". */
  list(items: Iterable<string>): string {
    this.#lists ??= new Intl.ListFormat(this.#language, { type: 'conjunction' });
    return this.#lists.format(items);
  }

  /** An ISO date as exact as it is known: `2026`, `2026-08` or `2026-08-31`. */
  date(partial: string): string {
    const known = this.#dates.get(partial);
    if (known !== undefined) return known;
    const [, month, day] = partial.split('-');
    // A bare year in `ja` would gain its 年 without a reading.
    if (month === undefined && this.#isNumeric) return partial;
    const written = this.#dateFormat(month, day).format(new Date(partial));
    this.#dates.set(partial, written);
    return written;
  }

  /** One format writes all dates that are known as exactly as this one. */
  #dateFormat(month: string | undefined, day: string | undefined): Intl.DateTimeFormat {
    const fields = this.#fieldsOf(month, day);
    const exactness = Object.keys(fields).join();
    const made =
      this.#dateFormats.get(exactness) ??
      new Intl.DateTimeFormat(this.#language, { timeZone: 'UTC', calendar: 'gregory', ...fields });
    this.#dateFormats.set(exactness, made);
    return made;
  }

  /** How a date is written that is known to the year, the month or the day; a style is far cheaper to make than a choice of fields. */
  #fieldsOf(month: string | undefined, day: string | undefined): Intl.DateTimeFormatOptions {
    if (day !== undefined && !this.#isNumeric) return { dateStyle: 'long' };
    return {
      year: 'numeric',
      ...(month === undefined ? {} : { month: this.#isNumeric ? 'numeric' : 'long' }),
      ...(day === undefined ? {} : { day: 'numeric' }),
    };
  }
}

const formats = new Map<string, Format>();

/** The format of one language (BCP 47); the same one each time. */
export function formatOf(language: string, dateStyle: string): Format {
  const key = `${language} ${dateStyle}`;
  const known = formats.get(key) ?? new Format(language, dateStyle);
  formats.set(key, known);
  return known;
}
