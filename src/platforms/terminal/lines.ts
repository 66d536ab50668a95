/** Splits a stream of UTF-8 bytes into lines, each as soon as it is complete; the last may lack its newline. */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const lines of readLinesTogether(input)) yield* lines;
}

/**
 * Lines as they arrive: those that are complete at the same time together.
 * (`node:readline` would also split at U+2028 and U+2029, which may stand inside a question.)
 */
export async function* readLinesTogether(
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const bytes of input) {
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    rest.push(first);
    const begun = others.pop();
    if (begun === undefined) continue;
    const complete = [rest.join(''), ...others];
    rest = [begun];
    yield complete.map(withoutReturn);
  }
  const last = rest.join('') + decoder.decode();
  if (last !== '') yield [withoutReturn(last)];
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
