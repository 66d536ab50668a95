/**
 * What Slack accepts, from its reference (Block Kit, Views, chat.postMessage). `characters` is not documented: blocks of
 * somewhat more than 12,000 characters are answered with `msg_blocks_too_long` (bolt-js #2509, #2867), and how they are
 * counted is not known, so here it is all of their JSON.
 */
export const LIMITS = {
  /** Blocks of one message; a view may have 100. */
  blocks: 50,
  blocksInView: 100,
  /** UTF-16 units of all blocks of one message as JSON. */
  characters: 12_000,
  /** The text beside the blocks, for notifications and screen readers. */
  fallback: 4000,
  header: 150,
  sectionText: 3000,
  /** One line of such a text: ours, so that a few always fit. */
  line: 1000,
  elementsInActions: 25,
  buttonLabel: 75,
  accessibilityLabel: 75,
  url: 3000,
  actionId: 255,
  placeholder: 150,
  optionsInSelect: 100,
  optionLabel: 75,
  optionDescription: 75,
  groupLabel: 75,
  /** Title and buttons of a modal. */
  viewTitle: 24,
} as const;

/** Buttons beside each other before a menu reads better: ours, as on Discord. */
export const BUTTONS_IN_ROW = 5;
