import type { MessageContextMenuCommandInteraction } from 'discord.js';
import type { Bot } from '../../../bot.ts';
import { privately } from '../audience.ts';
import { reply } from '../message.ts';
import { renderCard } from '../render.ts';

/**
 * Answers the message command: about the place in somebody's message. What others wrote says nothing about the
 * language of the one who asks, so there the locale decides.
 */
export async function askAbout(bot: Bot, interaction: MessageContextMenuCommandInteraction): Promise<void> {
  const { targetMessage, user, locale } = interaction;
  const { audience, ephemeral } = privately(interaction);
  const own = targetMessage.author.id === user.id;
  const question = { text: targetMessage.content, locale, audience };
  const card = bot.reply(own ? question : { ...question, language: locale });
  await interaction.reply(reply(renderCard(card, bot), ephemeral));
}
