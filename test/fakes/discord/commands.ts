import { z } from 'zod';

/** The locales that Discord knows (Reference, Locales). */
const locale = z.enum(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

const slashName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase(), 'not in lower case');
const menuName = z
  .string()
  .min(1)
  .max(32)
  .refine((name) => name === name.trim());
const description = z.string().min(1).max(100);
const localized = (text: z.ZodString) => z.partialRecord(locale, text).optional();

const option = z.strictObject({
  type: z.int().min(3).max(11),
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
});

const where = {
  integration_types: z.array(z.int().min(0).max(1)).optional(),
  contexts: z.array(z.int().min(0).max(2)).optional(),
};

const chatInput = z.strictObject({
  type: z.literal(1),
  name: slashName,
  name_localizations: localized(slashName),
  description,
  description_localizations: localized(description),
  options: z.array(option).max(25).optional(),
  ...where,
});

const contextMenu = z.strictObject({
  type: z.union([z.literal(2), z.literal(3)]),
  name: menuName,
  name_localizations: localized(menuName),
  ...where,
});

type Named = { name: string; name_localizations?: Partial<Record<string, string>> | undefined };
type Described = {
  description: string;
  description_localizations?: Partial<Record<string, string>> | undefined;
};

const longest = (word: string, others: Partial<Record<string, string>> = {}) =>
  Math.max(word.length, ...Object.values(others).map((other) => other?.length ?? 0));

/** Characters of a command: names and descriptions, with the longest localization counted. */
const characters = (command: Named & Described): number =>
  longest(command.name, command.name_localizations) +
  longest(command.description, command.description_localizations);

/** In no locale may two options have the same name. */
function sameNames(options: readonly Named[]): string[] {
  return locale.options.filter((code) => {
    const names = options.map(({ name, name_localizations }) => name_localizations?.[code] ?? name);
    return new Set(names).size < names.length;
  });
}

/** What `PUT /applications/{id}/commands` takes. */
export const commands = z
  .array(z.discriminatedUnion('type', [chatInput, contextMenu]))
  .max(110)
  .superRefine((all, context) => {
    const problem = (text: string) => context.addIssue({ code: 'custom', message: text });
    const names = all.map(({ type, name }) => `${type} ${name}`);
    if (new Set(names).size < names.length) problem('command names are not unique');
    for (const command of all) {
      if (command.type !== 1) continue;
      const { options = [] } = command;
      const total = [command, ...options].reduce((sum, one) => sum + characters(one), 0);
      if (total > 8000) problem(`${command.name}: ${total} characters, at most 8000`);
      for (const code of sameNames(options))
        problem(`${command.name}: options have the same name in ${code}`);
      const firstOptional = options.findIndex(({ required }) => required !== true);
      if (firstOptional !== -1 && options.slice(firstOptional).some(({ required }) => required === true))
        problem(`${command.name}: a required option stands behind an optional one`);
    }
  });

export type Command = z.output<typeof commands>[number];

/** What `POST /interactions/{id}/{token}/callback` takes for an autocomplete. */
export const choices = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(100),
      name_localizations: z.record(z.string(), z.string()).nullish(),
      value: z.string().min(1).max(100),
    }),
  )
  .max(25);

export type Choice = z.output<typeof choices>[number];
