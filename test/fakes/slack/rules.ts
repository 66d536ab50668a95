import { z } from 'zod';

/** Any object of Block Kit. */
const node = z.record(z.string(), z.unknown());
type Node = z.output<typeof node>;

const nodes = z.array(node);

/** What is wrong with a message or a view by Slack's rules, one sentence each. */
export type Faults = string[];

const LINK = /<(?:https?:\/\/|mailto:)[^<>|\s]+\|[^<>|]+>/g;

/** Whatever stands in a text must be dead: links with words, and three escapes. */
function checkAlive(text: string, faults: Faults): void {
  const rest = text.replace(LINK, (link) => link.replace(/[<>]/g, ''));
  if (/[<>]/.test(rest)) faults.push(`unescaped < or > in ${JSON.stringify(text)}`);
  if (/&(?!amp;|lt;|gt;)/.test(rest)) faults.push(`unescaped & in ${JSON.stringify(text)}`);
}

function checkText(value: unknown, where: string, most: number, faults: Faults, plain = false): void {
  const text = node.safeParse(value).data;
  if (text === undefined) {
    faults.push(`${where}: no text object`);
    return;
  }
  const content = typeof text.text === 'string' ? text.text : '';
  if (content.length === 0) faults.push(`${where}: empty`);
  if (content.length > most) faults.push(`${where}: ${content.length} of ${most} characters`);
  if (plain && text.type !== 'plain_text') faults.push(`${where}: must be plain_text`);
  if (plain && content.includes('<')) faults.push(`${where}: unescaped <`);
  checkAlive(content, faults);
}

function checkOptions(list: unknown, where: string, faults: Faults): void {
  const options = nodes.safeParse(list).data ?? [];
  if (options.length < 1 || options.length > 100) faults.push(`${where}: ${options.length} options`);
  if (new Set(options.map(({ value }) => value)).size !== options.length)
    faults.push(`${where}: two options alike`);
  for (const { text, value, description } of options) {
    checkText(text, `${where}: option`, 75, faults, true);
    if (typeof value !== 'string' || value.length < 1 || value.length > 150)
      faults.push(`${where}: option value`);
    if (description !== undefined) checkText(description, `${where}: description`, 75, faults, true);
  }
}

/** What a `block_suggestion` may be answered with. */
export function checkSuggestions(answer: unknown): Faults {
  const faults: Faults = [];
  const { options, option_groups } = node.parse(answer);
  if (option_groups !== undefined) {
    const groups = nodes.parse(option_groups);
    if (groups.length > 100) faults.push(`${groups.length} groups`);
    for (const group of groups) {
      checkText(group.label, 'group label', 75, faults, true);
      checkOptions(group.options, 'group', faults);
    }
  } else if (!Array.isArray(options)) faults.push('neither options nor option_groups');
  return faults;
}

function checkElement(element: Node, faults: Faults): void {
  const { type, action_id, url, text, accessibility_label, placeholder } = element;
  const where = String(type);
  if (typeof action_id !== 'string' || action_id.length > 255) faults.push(`${where}: action_id`);
  if (placeholder !== undefined) checkText(placeholder, `${where}: placeholder`, 150, faults, true);
  switch (type) {
    case 'button':
      checkText(text, 'button', 75, faults, true);
      if (url !== undefined && (typeof url !== 'string' || url.length > 3000 || !/^https?:/.test(url)))
        faults.push('button: url');
      if (typeof accessibility_label === 'string' && accessibility_label.length > 75)
        faults.push('button: accessibility_label');
      return;
    case 'static_select':
      checkOptions(element.options, where, faults);
      return;
    case 'external_select':
    case 'conversations_select':
      return;
    default:
      faults.push(`unknown element ${where}`);
  }
}

function checkElements(list: unknown, most: number, faults: Faults): void {
  const elements = nodes.safeParse(list).data ?? [];
  if (elements.length < 1 || elements.length > most) faults.push(`${elements.length} elements`);
  if (new Set(elements.map(({ action_id }) => action_id)).size !== elements.length)
    faults.push('two elements with one action_id');
  for (const element of elements) checkElement(element, faults);
}

function checkBlock(block: Node, faults: Faults): void {
  switch (block.type) {
    case 'header':
      checkText(block.text, 'header', 150, faults, true);
      return;
    case 'section':
      checkText(block.text, 'section', 3000, faults);
      if (block.accessory !== undefined) checkElement(node.parse(block.accessory), faults);
      return;
    case 'actions':
      checkElements(block.elements, 25, faults);
      return;
    case 'context': {
      const elements = nodes.safeParse(block.elements).data ?? [];
      if (elements.length < 1 || elements.length > 10) faults.push('context: elements');
      for (const element of elements) checkText(element, 'context', 3000, faults);
      return;
    }
    case 'input':
      checkText(block.label, 'input label', 2000, faults, true);
      checkElement(node.parse(block.element), faults);
      return;
    case 'divider':
      return;
    default:
      faults.push(`unknown block ${String(block.type)}`);
  }
}

function checkBlocks(value: unknown, most: number, faults: Faults): readonly Node[] {
  const blocks = nodes.safeParse(value).data;
  if (blocks === undefined) faults.push('no blocks');
  else if (blocks.length < 1 || blocks.length > most) faults.push(`${blocks.length} of ${most} blocks`);
  for (const block of blocks ?? []) checkBlock(block, faults);
  return blocks ?? [];
}

/** A message: at most 50 blocks, about 12,000 characters in all, and words for notifications. */
export function checkMessage({ text, blocks }: Node): Faults {
  const faults: Faults = [];
  if (typeof text !== 'string' || text === '') faults.push('no text beside the blocks');
  else checkAlive(text, faults);
  if (typeof text === 'string' && text.length > 4000) faults.push(`text: ${text.length} characters`);
  checkBlocks(blocks, 50, faults);
  const length = JSON.stringify(blocks ?? []).length;
  if (length > 12_000) faults.push(`msg_blocks_too_long: ${length}`);
  return faults;
}

export function checkView(view: Node): Faults {
  const faults: Faults = [];
  const blocks = checkBlocks(view.blocks, 100, faults);
  const { type, title, submit, close, private_metadata } = view;
  if (type !== 'modal' && type !== 'home') faults.push(`view of type ${String(type)}`);
  if (type === 'modal') {
    checkText(title, 'title', 24, faults, true);
    const hasInput = blocks.some((block) => block.type === 'input');
    if (hasInput && submit === undefined) faults.push('an input without submit');
    if (submit !== undefined) checkText(submit, 'submit', 24, faults, true);
    if (close !== undefined) checkText(close, 'close', 24, faults, true);
  }
  if (typeof private_metadata === 'string' && private_metadata.length > 3000) faults.push('private_metadata');
  return faults;
}
