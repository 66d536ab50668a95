const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** `<@U1>` and `<!here>` are nobody's words; `<#C1|name>` is a channel; of `<https://…|words>` the words are kept. */
function readMark(mark: string): string {
  const [target = '', label] = mark.slice(1, -1).split('|');
  if (/^[@#!]/.test(target)) return ' ';
  return label ?? target;
}

/** What a person typed, out of what Slack makes of it: without mentions, with links as their words and without escapes. */
export const readTyped = (text: string): string =>
  text
    .replace(/<[^<>]+>/g, readMark)
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
