/** ISO 15924 codes of the scripts that place names are typed in; `Kana` is hiragana and katakana of any width. */
export type ScriptName =
  | 'Latn'
  | 'Kana'
  | 'Hani'
  | 'Hang'
  | 'Cyrl'
  | 'Thai'
  | 'Deva'
  | 'Beng'
  | 'Sinh'
  | 'Mymr'
  | 'Khmr';

/** A text folded to its spelling key. */
export interface Folded {
  /** Lower-case ASCII romaji with single spaces, in `Hani` the representative characters. */
  readonly key: string;
  /** `at[i]` is the index (UTF-16) in the text that character `i` of the key came from; `at[key.length]` is the text's length. */
  readonly at: readonly number[];
}

/** How Japanese names are spelt in one script. */
export interface Spelling {
  readonly script: ScriptName;
  /** Folds a run of text to the key that all usual spellings of one name share. Never throws; takes linear time. */
  fold(text: string): Folded;
  /** The usual spellings of a name given in kana, the official transcription first, unfolded. Empty for `Hani`. */
  spell(kana: string): readonly string[];
}
