import type { types } from '@slack/bolt';
import { LIMITS } from './limits.ts';

/** Whether blocks may go into one message. */
export const fits = (blocks: readonly types.KnownBlock[]): boolean =>
  blocks.length <= LIMITS.blocks && JSON.stringify(blocks).length <= LIMITS.characters;
