import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { ConfigError, readConfig } from '../../config.ts';
import { loadBot } from '../../load/bot.ts';
import { DataError } from '../../load/data-error.ts';
import { PlatformError } from '../platform.ts';
import { restOptions } from './client.ts';
import { commandShapes } from './commands/shapes.ts';
import { explainRequest } from './explain.ts';
import { publishCommands } from './register.ts';

/** `npm run discord:register`: publishes the commands without starting the bot. */
async function registerNow(): Promise<void> {
  const { discord } = readConfig();
  if (discord === undefined)
    throw new PlatformError('DISCORD_TOKEN is missing: the bot token of the application');
  const rest = new REST(restOptions(discord.apiUrl)).setToken(discord.token);
  try {
    const { id } = z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication()));
    const published = await publishCommands(rest, id, commandShapes(loadBot()));
    console.log(published ? 'discord: commands published' : 'discord: commands are up to date');
  } catch (error) {
    throw explainRequest(error, discord.apiUrl);
  }
}

try {
  await registerNow();
} catch (error) {
  const told = error instanceof ConfigError || error instanceof DataError || error instanceof PlatformError;
  console.error(told ? error.message : error);
  process.exitCode = 1;
}
