import type { Place } from '../place.ts';
import type { ScriptName } from '../spelling/index.ts';
import { scriptsOf, type Token } from '../text/tokens.ts';
import { createMention, type Mention } from './mention.ts';
import type { Names } from './names.ts';
import { kindsOf } from './suffixes.ts';

const MOST_WORDS = 4;
/** What may stand between the words of a name. */
const GAP = /^[ \u00a0'・·-]{0,2}$/u;
const AROUND = /^[\s.,!?。、！？]*$/u;
/** In letters of any script. */
const LONGEST_NAME = 40;
const LONGEST_SUFFIX = 8;

/** A message that is nothing but a name. */
export interface WholeName {
  readonly mention: Mention;
  /** Places whose name ends in a suffix where the mention's places have none: Shiroi-shi of Shiroishi. */
  readonly others: readonly Place[];
  readonly hasSuffix: boolean;
}

/** The script of a name that is all of the tokens; kanji and kana are one (おおい町). */
function scriptOfName(tokens: readonly Token[]): ScriptName | undefined {
  const scripts = scriptsOf(tokens);
  if (scripts.length === 1) return scripts[0];
  return scripts.every((script) => script === 'Hani' || script === 'Kana') ? 'Hani' : undefined;
}

/**
 * The name that is all of a message: any name with a suffix that fits (いえそん, Date-shi), and one without. It is found
 * however short it is, and whatever longer or shorter name its letters hold.
 */
export function findWhole(text: string, tokens: readonly Token[], names: Names): WholeName | undefined {
  const script = tokens.length > MOST_WORDS ? undefined : scriptOfName(tokens);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (script === undefined || first === undefined || last === undefined) return undefined;
  if (!AROUND.test(text.slice(0, first.start)) || !AROUND.test(text.slice(last.end))) return undefined;
  if (tokens.some(({ start }, index) => index > 0 && !GAP.test(text.slice(tokens[index - 1]?.end, start))))
    return undefined;
  const { places: byKey, suffixes, tree } = names.in(script);
  if (last.end - first.start > LONGEST_NAME) return undefined;
  if (tokens.length > 1 && first.script === script && !tree.begins(names.keyOf(script, first.text)))
    return undefined;
  const whole = text.slice(first.start, last.end);
  const suffixed = new Set<Place>();
  for (let length = 1; length <= LONGEST_SUFFIX && length < whole.length; length += 1) {
    const tail = whole.slice(-length);
    const suffix = suffixes.get(tail.toLowerCase()) ?? suffixes.get(names.keyOf(script, tail));
    const candidates =
      suffix === undefined ? undefined : byKey.get(names.keyOf(script, whole.slice(0, -length)));
    if (candidates === undefined) continue;
    const kinds = kindsOf(suffix, candidates, true);
    for (const place of candidates) if (kinds.includes(place.kind)) suffixed.add(place);
  }
  const key = names.keyOf(script, whole);
  const bare = byKey.get(key) ?? [];
  const [places, others] =
    bare.length > 0 ? [bare, [...suffixed].filter((place) => !bare.includes(place))] : [[...suffixed], []];
  if (places.length === 0) return undefined;
  const { start } = first;
  const { end } = last;
  const mention = createMention({ start, end, nameEnd: end, script, places, keyLength: key.length });
  return { mention, others, hasSuffix: suffixed.size > 0 };
}
