import { isDeepStrictEqual } from 'node:util';
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

const localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((words) => words ?? {});

const numbers = z
  .array(z.number())
  .nullish()
  .transform((values) => (values ?? []).toSorted((a, b) => a - b));

const named = {
  name: z.string(),
  name_localizations: localizations,
  description: z.string().default(''),
  description_localizations: localizations,
};

/** What of a command is ours to set: Discord adds ids, versions and defaults of its own. */
const command = z.object({
  type: z.number().default(1),
  ...named,
  options: z
    .array(
      z.object({
        type: z.number(),
        ...named,
        required: z.boolean().default(false),
        autocomplete: z.boolean().default(false),
      }),
    )
    .default([]),
  integration_types: numbers,
  contexts: numbers,
});

const normalize = (commands: unknown) =>
  z
    .array(command)
    .parse(commands)
    .toSorted((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1));

/**
 * Publishes the commands when Discord has others. Publishing is limited to 200 a day and reloads every client.
 * @returns whether anything was published
 * @throws DiscordAPIError and what else the request throws
 */
export async function publishCommands(
  rest: REST,
  applicationId: string,
  shapes: RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const published = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (isDeepStrictEqual(normalize(published), normalize(shapes))) return false;
  await rest.put(route, { body: shapes });
  return true;
}
