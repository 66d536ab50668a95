import { z } from 'zod';
import { type Action, parseAction } from '../../../src/platforms/slack/action-id.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/** Every string in something that the bot sent, at any depth. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What a person can read in the blocks or open from them. */
export const readable = (value: unknown): string => unescaped(stringsIn(value).join('\n'));

const element = z.object({
  action_id: z.string(),
  type: z.string(),
  url: z.string().optional(),
  accessibility_label: z.string().optional(),
  options: z.array(z.object({ value: z.string() })).optional(),
});

export interface Element extends z.output<typeof element> {
  readonly action: Action | undefined;
}

/** Every button, menu and field in something that the bot sent. */
export function elementsIn(value: unknown): readonly Element[] {
  if (typeof value !== 'object' || value === null) return [];
  const { data } = element.safeParse(value);
  const own = data === undefined ? [] : [{ ...data, action: parseAction(data.action_id) }];
  return [...own, ...Object.values(value).flatMap(elementsIn)];
}

/** The first button, menu or field that does something. */
export function elementFor(value: unknown, name: Action['name']): Element {
  const found = elementsIn(value).find(({ action }) => action?.name === name);
  if (found === undefined) throw new Error(`nothing that does ${name}`);
  return found;
}

/** What pressing an element sends. */
export const pressing = ({ type, action_id }: Element, chosen?: string): Record<string, unknown> => ({
  type,
  action_id,
  ...(chosen === undefined
    ? {}
    : { selected_option: { text: { type: 'plain_text', text: '…' }, value: chosen } }),
});

const view = z.object({ view: z.record(z.string(), z.unknown()) });

/** The view in an answer or an acknowledgement. */
export const viewIn = (value: unknown): Record<string, unknown> => view.parse(value).view;
