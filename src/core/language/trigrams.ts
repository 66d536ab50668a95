/** Stands before and after a word among its letters. */
const boundary = ' ';

/** Every three letters of a word, its beginning and end among the letters: ` ne`, `nep`, `epa`, `pal`, `al `. */
export function trigramsOf(word: string): readonly string[] {
  const letters = boundary + word + boundary;
  return Array.from({ length: letters.length - 2 }, (_, index) => letters.slice(index, index + 3));
}
