/** Writes distances, dates and lists by the rules of one language (BCP 47), through `Intl`. */
export function createFormat(language: string, dateStyle: string) {
  const distance = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    /** Kilometres, rounded up to whole ones so that a neighbour is never "0 km" away. */
    distance: (kilometres: number) => distance.format(Math.max(1, Math.round(kilometres))),
    list: (items: Iterable<string>) => list.format(items),
    /** An ISO date as exact as it is known: `2026`, `2026-08` or `2026-08-31`. */
    date(partial: string): string {
      const [, month, day] = partial.split('-');
      const numeric = dateStyle === 'short';
      const options: Intl.DateTimeFormatOptions = {
        timeZone: 'UTC',
        calendar: 'gregory',
        year: 'numeric',
        ...(month === undefined ? {} : { month: numeric ? 'numeric' : 'long' }),
        ...(day === undefined ? {} : { day: 'numeric' }),
      };
      // A bare year in `ja` would gain its 年 without a reading.
      if (month === undefined && numeric) return partial;
      return new Intl.DateTimeFormat(language, options).format(new Date(partial));
    },
  };
}

export type Format = ReturnType<typeof createFormat>;
