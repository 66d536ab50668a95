import { ApplicationCommandType, type Interaction } from 'discord.js';
import type { Bot } from '../../bot.ts';
import { ask } from './commands/ask.ts';
import { askAbout } from './commands/ask-about.ts';
import { complete } from './commands/complete.ts';
import { press } from './commands/press.ts';
import { reply } from './message.ts';
import { renderNotice } from './render.ts';

/** Answers an interaction of any kind. All answers come from memory, so each is the first and only acknowledgement. */
export async function answerInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return complete(bot, interaction);
  if (interaction.isMessageComponent()) return press(bot, interaction);
  if (!interaction.isCommand()) return;
  if (interaction.commandType === ApplicationCommandType.ChatInput) return ask(bot, interaction);
  if (interaction.commandType === ApplicationCommandType.Message) return askAbout(bot, interaction);
}

/** Says privately, in the person's language, that something went wrong, whatever has been sent so far. */
export async function apologize(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.respond([]);
  const notice = reply(renderNotice(bot.words(interaction.locale)('error.general')), true);
  await (interaction.replied || interaction.deferred
    ? interaction.followUp(notice)
    : interaction.reply(notice));
}
