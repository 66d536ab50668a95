import type { AutocompleteInteraction } from 'discord.js';
import type { Bot } from '../../../bot.ts';
import { cut, LIMITS } from '../limits.ts';

/** Offers places while somebody types, named for the reader; the value is the JIS code. */
export async function complete(bot: Bot, interaction: AutocompleteInteraction): Promise<void> {
  const typed = interaction.options.getFocused();
  const places = bot.suggest(typed, interaction.locale, LIMITS.autocompleteChoices);
  await interaction.respond(
    places.map(({ code, label }) => ({ name: cut(label, LIMITS.autocompleteName), value: code })),
  );
}
