function newFormat(code: string, dateStyle: string) {
  // One kind of digits in a reply: those of its links, phone numbers and postal codes.
  const language = `${code}-u-nu-latn`;
  const isNumeric = dateStyle === 'short';
  let numbers: Intl.NumberFormat | undefined;
  let lists: Intl.ListFormat | undefined;
  const dates = new Map<string, string>();
  const dateFormats = new Map<string, Intl.DateTimeFormat>();
  const distances = new Map<number, string>();

  function writeDistance(kilometres: number): string {
    numbers ??= new Intl.NumberFormat(language, {
      style: 'unit',
      unit: 'kilometer',
      maximumFractionDigits: 0,
    });
    return numbers.format(kilometres);
  }

  /** How a date is written that is known to the year, the month or the day; a style is far cheaper to make than a choice of fields. */
  function fieldsOf(month: string | undefined, day: string | undefined): Intl.DateTimeFormatOptions {
    if (day !== undefined && !isNumeric) return { dateStyle: 'long' };
    return {
      year: 'numeric',
      ...(month === undefined ? {} : { month: isNumeric ? 'numeric' : 'long' }),
      ...(day === undefined ? {} : { day: 'numeric' }),
    };
  }

  /** One format writes all dates that are known as exactly as this one. */
  function dateFormat(month: string | undefined, day: string | undefined): Intl.DateTimeFormat {
    const fields = fieldsOf(month, day);
    const exactness = Object.keys(fields).join();
    const made =
      dateFormats.get(exactness) ??
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', calendar: 'gregory', ...fields });
    dateFormats.set(exactness, made);
    return made;
  }

  return {
    /** Kilometres, rounded up to whole ones so that a neighbour is never "0 km" away. */
    distance(kilometres: number): string {
      const whole = Math.max(1, Math.round(kilometres));
      const written = distances.get(whole) ?? writeDistance(whole);
      distances.set(whole, written);
      return written;
    },
    list(items: Iterable<string>): string {
      lists ??= new Intl.ListFormat(language, { type: 'conjunction' });
      return lists.format(items);
    },
    /** An ISO date as exact as it is known: `2026`, `2026-08` or `2026-08-31`. */
    date(partial: string): string {
      const known = dates.get(partial);
      if (known !== undefined) return known;
      const [, month, day] = partial.split('-');
      // A bare year in `ja` would gain its 年 without a reading.
      if (month === undefined && isNumeric) return partial;
      const written = dateFormat(month, day).format(new Date(partial));
      dates.set(partial, written);
      return written;
    },
  };
}

export type Format = ReturnType<typeof newFormat>;

const formats = new Map<string, Format>();

/** Writes distances, dates and lists by the rules of one language (BCP 47), through `Intl`, whose parts are dear to make: each is made when it is first needed. */
export function formatOf(language: string, dateStyle: string): Format {
  const key = `${language} ${dateStyle}`;
  const known = formats.get(key) ?? newFormat(language, dateStyle);
  formats.set(key, known);
  return known;
}
