/**
 * Splits a stream of UTF-8 bytes into lines, each as soon as it is complete; the last may lack its newline.
 * (`node:readline` would also split at U+2028 and U+2029, which may stand inside a question.)
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const bytes of input) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    rest.push(first);
    for (const next of others) {
      yield withoutReturn(rest.join(''));
      rest = [next];
    }
  }
  const last = rest.join('') + decoder.decode();
  if (last !== '') yield withoutReturn(last);
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
