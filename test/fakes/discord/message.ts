import { z } from 'zod';

/** Components V2 as the reference describes it; whatever it does not allow is refused. */
const id = z.int().optional();
const customId = z.string().min(1).max(100);
const label = z.string().min(1).max(80);

const button = z.union([
  z.strictObject({
    type: z.literal(2),
    style: z.int().min(1).max(4),
    label,
    custom_id: customId,
    disabled: z.boolean().optional(),
    id,
  }),
  z.strictObject({
    type: z.literal(2),
    style: z.literal(5),
    label,
    url: z.url({ protocol: /^https?$/ }).max(512),
    id,
  }),
]);

const option = z.strictObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().min(1).max(100).optional(),
  default: z.boolean().optional(),
});

const select = z.strictObject({
  type: z.literal(3),
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  options: z
    .array(option)
    .min(1)
    .max(25)
    .refine(
      (all) => new Set(all.map(({ value }) => value)).size === all.length,
      'option values are not unique',
    ),
  id,
});

const textDisplay = z.strictObject({ type: z.literal(10), content: z.string().min(1).max(4000), id });
const actionRow = z.strictObject({
  type: z.literal(1),
  components: z.union([z.array(button).min(1).max(5), z.array(select).length(1)]),
  id,
});
const section = z.strictObject({
  type: z.literal(9),
  components: z.array(textDisplay).min(1).max(3),
  accessory: button,
  id,
});
const separator = z.strictObject({
  type: z.literal(14),
  divider: z.boolean().optional(),
  spacing: z.int().optional(),
  id,
});
const inContainer = z.union([actionRow, section, textDisplay, separator]);
const container = z.strictObject({
  type: z.literal(17),
  components: z.array(inContainer).min(1),
  accent_color: z.int().nullish(),
  spoiler: z.boolean().optional(),
  id,
});
const topLevel = z.union([actionRow, section, textDisplay, separator, container]);

export type Button = z.output<typeof button>;
export type Select = z.output<typeof select>;
export type Component = z.output<typeof topLevel>;

/** All components, nested ones behind those that hold them. */
export function flatten(
  components: readonly (Component | Button | Select)[],
): (Component | Button | Select)[] {
  return components.flatMap((component) => {
    switch (component.type) {
      case 1:
      case 17:
        return [component, ...flatten(component.components)];
      case 9:
        return [component, ...flatten(component.components), component.accessory];
      default:
        return [component];
    }
  });
}

export const buttonsOf = (components: readonly Component[]): Button[] =>
  flatten(components).filter((component) => component.type === 2);

export const selectsOf = (components: readonly Component[]): Select[] =>
  flatten(components).filter((component) => component.type === 3);

/** What can be read in text components. */
export const textsOf = (components: readonly Component[]): string[] =>
  flatten(components).flatMap((component) => (component.type === 10 ? [component.content] : []));

/** Everything that can be read or opened. */
export const readingOf = (components: readonly Component[]): string =>
  flatten(components)
    .flatMap((component) => {
      if (component.type === 10) return [component.content.replace(/\\([^0-9A-Za-z\s])/g, '$1')];
      if (component.type === 2) return [component.label, 'url' in component ? component.url : ''];
      if (component.type === 3) return component.options.flatMap((one) => [one.label, one.description ?? '']);
      return [];
    })
    .join('\n');

const allowedMentions = z.strictObject({
  parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
  roles: z.array(z.string()).optional(),
  users: z.array(z.string()).optional(),
  replied_user: z.boolean().optional(),
});

const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;

function totals(components: readonly Component[]): string[] {
  const all = flatten(components);
  const ids = all.flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
  const text = textsOf(components).join('');
  const problems: string[] = [];
  if (all.length > 40) problems.push(`${all.length} components, at most 40`);
  if (text.length > 4000) problems.push(`${text.length} characters of text, at most 4000`);
  if (Buffer.byteLength(readingOf(components)) > 10_000) problems.push('more than 10000 bytes of text');
  if (new Set(ids).size < ids.length) problems.push('custom ids are not unique');
  return problems;
}

/** A message with Components V2: `content`, `embeds` and the like have no place beside them. */
export const message = z
  .strictObject({
    components: z.array(topLevel).min(1),
    flags: z.int().refine((flags) => (flags & COMPONENTS_V2) !== 0, 'not a Components V2 message'),
    tts: z.literal(false).optional(),
    enforce_nonce: z.literal(false).optional(),
    allowed_mentions: allowedMentions.optional(),
    message_reference: z
      .strictObject({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() })
      .optional(),
  })
  .superRefine(({ components }, context) => {
    for (const problem of totals(components)) context.addIssue({ code: 'custom', message: problem });
  });

export type MessageBody = z.output<typeof message>;

export const isEphemeral = ({ flags }: Pick<MessageBody, 'flags'>): boolean => (flags & EPHEMERAL) !== 0;

/** Who is pinged by a message that answers `asker`. */
export function pingedBy(body: MessageBody, asker: string | undefined): string[] {
  const { parse = ['roles', 'users', 'everyone'], users = [], replied_user } = body.allowed_mentions ?? {};
  const text = textsOf(body.components).join('\n');
  const mentioned = [...text.matchAll(/(?<!\\)<@!?(\d+)>/g)].map(([, user = '']) => user);
  const everyone = /@(?:everyone|here)/.test(text) && parse.includes('everyone') ? ['everyone'] : [];
  const replied = body.message_reference && replied_user && asker !== undefined ? [asker] : [];
  return [
    ...replied,
    ...everyone,
    ...mentioned.filter((user) => parse.includes('users') || users.includes(user)),
  ];
}
