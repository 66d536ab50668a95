const ADDRESS = /(https?:\/\/\S+)/;
const MARK = /[\\*_~`|<>[\]]/g;
const LINE_MARK = /^(\s*)(#|-|\+|\d+(?=\.))/gm;

/** A digit cannot be escaped, but the full stop that makes a list of it can. */
const escapeLineMark = (_: string, indent: string, mark: string) =>
  /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`;

/** Writes text so that Discord shows it as it is: no bold, list, mention or link comes of it. Addresses stay whole. */
export function escapeMarkdown(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(MARK, '\\$&').replace(LINE_MARK, escapeLineMark),
    )
    .join('');
}

/** A masked link; brackets inside the address would end it early. */
export const maskedLink = (text: string, url: string): string =>
  `[${escapeMarkdown(text)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;

/** A block that is easy to copy. What would end it early is parted by a zero-width space. */
export const codeBlock = (text: string): string => `\`\`\`\n${text.replaceAll('```', '`\u200b``')}\n\`\`\``;
