/** Longer texts are answered on their first characters (the contract of `ask`). */
export const LONGEST_TEXT = 4000;

/** Code of chat platforms and addresses that are no words: mentions, custom emoji, timestamps, special mentions, links. */
const PLATFORM_CODE =
  /<(?:@[!&]?|#|!|a?:\w+:|t:|\/)[^<>]*>|<?https?:\/\/[^\s<>|]*(?:\|[^<>]*)?>?|\bwww\.\S+/giu;

/** Terminal escape sequences (ECMA-48 CSI and OSC). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const ESCAPE_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-_])/gu;

/** Characters that show nothing and change nothing about a word, bidirectional marks among them (not the joiners of Indic scripts). */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]/gu;

/** Bows at the end that are drawn with letters, which are no words: m(_ _)m. */
const BOWS = /(?<![\p{L}\p{N}])(?:m ?\([^\p{L}\p{N}()]{1,6}\) ?m\s*)+$/iu;

/** How one ends: hardly any message does, and the letters of all scripts are dear to tell from other signs. */
const ENDS_LIKE_BOW = /\) ?m\s*$/i;

/** Full-width Latin, half-width kana and Hangul, and other compatibility forms of these blocks. */
const WIDTH_VARIANT = /[\uff01-\uffee\u3000]+/gu;

/** Whether any of these steps would find something: most messages are clean. */
const UNCLEAN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f<\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u3000\uff01-\uffee\ufffd\u2010-\u2015\u2212\u02d7\u2018\u2019\u02bc\u02bb\u00b4`]|\u034f|[\ufe00-\ufe0f]|[hH][tT][tT][pP][sS]?:|[wW]{3}\.|[mM] ?\(/;

/**
 * Prepares what a person typed for reading: its first 4,000 characters, well-formed, NFC, one width of letters, one
 * hyphen and one apostrophe, without control characters, platform code and addresses. Never throws; the result is fit
 * to be cleaned again without change.
 */
export function clean(text: string): string {
  const beginning = text.slice(0, LONGEST_TEXT).toWellFormed().normalize('NFC');
  return (UNCLEAN.test(beginning) ? scrub(beginning).normalize('NFC') : beginning).trim();
}

function scrub(text: string): string {
  const scrubbed = text
    .replace(ESCAPE_SEQUENCE, ' ')
    .replace(PLATFORM_CODE, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\ufffd]/gu, ' ')
    .replace(WIDTH_VARIANT, (wide) => wide.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212\u02d7]/gu, '-')
    .replace(/[\u2018\u2019\u02bc\u02bb\uff07\u00b4`]/gu, "'");
  return ENDS_LIKE_BOW.test(scrubbed) ? scrubbed.replace(BOWS, ' ') : scrubbed;
}
