import { styleText } from 'node:util';
import { createSupportsHyperlinks } from 'supports-hyperlinks';

/** How the parts of a reply look; the plain style leaves all as it is. */
export interface Style {
  title(text: string): string;
  heading(text: string): string;
  dim(text: string): string;
  link(url: string): string;
}

const asItIs = (text: string) => text;

export const PLAIN: Style = { title: asItIs, heading: asItIs, dim: asItIs, link: asItIs };

/** The look that fits a stream: colour and clickable links (OSC 8) only on a terminal that has them; `NO_COLOR` is respected. */
export function styleFor(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }): Style {
  if (!stream.isTTY) return PLAIN;
  const format = (name: Parameters<typeof styleText>[0]) => (text: string) =>
    styleText(name, text, { stream });
  const clickable = createSupportsHyperlinks(stream);
  return {
    title: format('bold'),
    heading: format('cyan'),
    dim: format('dim'),
    link: clickable ? (url) => `\u001b]8;;${url}\u001b\\${url}\u001b]8;;\u001b\\` : asItIs,
  };
}
