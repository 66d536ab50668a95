import type { types } from '@slack/bolt';

/** A message: its blocks, and the words of them for notifications and screen readers. */
export interface Rendered {
  /** Escaped. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** Pages that are linked are not unrolled below the answer. */
export const message = ({ text, blocks }: Rendered) => ({
  text,
  blocks,
  unfurl_links: false,
  unfurl_media: false,
});
