import type { ChatInputCommandInteraction } from 'discord.js';
import type { Bot } from '../../../bot.ts';
import { privately, TO_EVERYBODY } from '../audience.ts';
import { reply } from '../message.ts';
import { renderCard } from '../render.ts';
import { OPTIONS } from './shapes.ts';

/** Answers `/japanese-class`: `place` is a JIS code, a choice's label, a name or a whole question. */
export async function ask(bot: Bot, interaction: ChatInputCommandInteraction): Promise<void> {
  const share = interaction.options.getBoolean(OPTIONS.share) ?? false;
  const { audience, ephemeral } = share ? TO_EVERYBODY : privately(interaction);
  const text = interaction.options.getString(OPTIONS.place) ?? '';
  const card = bot.reply({ text, locale: interaction.locale, audience });
  await interaction.reply(reply(renderCard(card, bot), ephemeral));
}
