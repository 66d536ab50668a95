/** `vowel` is 1 because a vowel alone is a syllable of one letter. */
const letterClass = { other: 0, vowel: 1, consonant: 2 } as const;
const [c, n, t] = [0x63, 0x6e, 0x74];

const classes = classify();

function classify(): Uint8Array {
  const table = new Uint8Array(0x180);
  for (const letter of 'kstchnmrwgzjdbpfyh') table[letter.charCodeAt(0)] = letterClass.consonant;
  for (const letter of 'aiueoāīūēōâîûêô') table[letter.charCodeAt(0)] = letterClass.vowel;
  return table;
}

/** Beginnings of syllables with two consonants: kya, sha, tsu, chi, dzu. */
const pairs = [...'kstnhmrgzjdbp'].map((first) => `${first}y`).concat('sh', 'ts', 'ch', 'dz');
const isPair = new Uint8Array(0x80 * 0x80);
for (const pair of pairs) isPair[pairIndex(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;

function pairIndex(first: number, second: number): number {
  return first * 0x80 + second;
}

/**
 * Whether a word in lower case can be read as Japanese morae in Latin letters (Hepburn or kunrei): every
 * syllable open but for `n`, a consonant doubled only before its syllable.
 */
export function isMorae(word: string): boolean {
  for (let i = 0; i < word.length; ) {
    const length = syllableLength(word, i, word.length);
    if (length === 0) return false;
    i += length;
  }
  return true;
}

/** Letters of the syllable (or doubling, or closing n) at `start`, 0 when there is none. */
function syllableLength(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const kind = classes[first] ?? letterClass.other;
  if (kind !== letterClass.consonant) return kind;
  if (start + 1 >= end) return first === n ? 1 : 0;
  const second = text.charCodeAt(start + 1);
  if (classes[second] === letterClass.vowel) return 2;
  const isLong = second < 0x80 && isPair[pairIndex(first, second)] === 1;
  if (isLong && start + 2 < end && classes[text.charCodeAt(start + 2)] === letterClass.vowel) return 3;
  const isDoubled = second === first || (first === t && second === c);
  return first === n || (isDoubled && start + 2 < end) ? 1 : 0;
}
