/**
 * What Discord accepts, from its reference (Components, Message, Application Commands). `textBytes` is not documented: at
 * about 10,170 bytes of UTF-8 a message with Components V2 is answered with 500 (discord-api-docs #8562).
 */
export const LIMITS = {
  /** Components of one message, nested ones counted. */
  components: 40,
  /** UTF-16 units of all texts of one message. */
  textCharacters: 4000,
  /** UTF-8 bytes of all texts of one message. */
  textBytes: 10_000,
  buttonLabel: 80,
  buttonsInRow: 5,
  url: 512,
  customId: 100,
  placeholder: 150,
  optionsInSelect: 25,
  optionLabel: 100,
  optionDescription: 100,
  autocompleteChoices: 25,
  autocompleteName: 100,
} as const;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Cuts a label to a number of UTF-16 units, between what a reader sees as characters, with an ellipsis for the rest. */
export function cut(label: string, length: number): string {
  if (label.length <= length) return label;
  let kept = '';
  for (const { segment } of graphemes.segment(label)) {
    if (kept.length + segment.length > length - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
