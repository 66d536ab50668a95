/** What a reply is about, without words: enough to make the same reply again, in any language, a year later. */
export interface Reference {
  readonly kind:
    | 'place'
    | 'several'
    | 'ambiguous'
    | 'unknown'
    | 'abroad'
    | 'no-place'
    | 'greeting'
    | 'off-topic';
  /** JIS codes: the places asked about, the candidates (`ambiguous`) or the suggestions (`unknown`). */
  readonly codes: readonly string[];
  /** JIS codes of places one tap away: those of the same name as a `place`, those that an `off-topic` message names. */
  readonly others: readonly string[];
}

/** A reference that names no place. */
export const about = (kind: Reference['kind']): Reference => ({ kind, codes: [], others: [] });

/** A message that is about something else, though it names places. */
export const aboutElse = ({ codes }: Reference): Reference => ({
  kind: 'off-topic',
  codes: [],
  others: codes,
});

const KINDS: readonly Reference['kind'][] = [
  'place',
  'several',
  'ambiguous',
  'unknown',
  'abroad',
  'no-place',
  'greeting',
  'off-topic',
];

/** Twelve wards called Minami-ku are the largest set of homonyms, and all that fits into 60 characters. */
const MOST_CODES = 12;

/** A JIS code in four characters of base 36; prefectures get the five-digit form `22000` that the standard gives them. */
const pack = (code: string) => Number(code.padEnd(5, '0')).toString(36).padStart(4, '0');

function unpack(packed: string): string {
  const code = Number.parseInt(packed, 36).toString().padStart(5, '0');
  return code.endsWith('000') ? code.slice(0, 2) : code;
}

/** Writes a reference in at most 60 characters of `[a-z0-9:+-]`; codes beyond the twelfth are left out. */
export function formatReference(reference: Reference): string {
  const codes = reference.codes.slice(0, MOST_CODES);
  const others = reference.others.slice(0, MOST_CODES - codes.length);
  const plus = others.length > 0 ? `+${others.map(pack).join('')}` : '';
  return `${reference.kind}:${codes.map(pack).join('')}${plus}`;
}

/** Reads what `formatReference` wrote; undefined when it is none. Whether the codes exist is for the reader to see. */
export function parseReference(written: string): Reference | undefined {
  const match = /^([a-z-]+):((?:[0-9a-z]{4})*)(?:\+((?:[0-9a-z]{4})+))?$/.exec(written);
  const kind = KINDS.find((known) => known === match?.[1]);
  if (match === null || kind === undefined || written.length > 60) return undefined;
  const codes = (packed = '') => (packed.match(/.{4}/g) ?? []).map(unpack);
  return { kind, codes: codes(match[2]), others: codes(match[3]) };
}
