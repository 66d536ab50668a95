import {
  type ButtonInteraction,
  ComponentType,
  type MessageComponentInteraction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Bot } from '../../../bot.ts';
import { inDirectMessage, privately } from '../audience.ts';
import { type Action, parseAction } from '../custom-id.ts';
import { message, reply } from '../message.ts';
import { renderCard, renderLetter, renderNotice } from '../render.ts';

type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** Says that a button is of no use any more: of another bot, of a version long gone, or about what no longer exists. */
export async function expire(bot: Bot, interaction: MessageComponentInteraction): Promise<void> {
  const sentence = bot.words(interaction.locale)('error.expired');
  await interaction.reply(reply(renderNotice(sentence), true));
}

/** Shows another place beside the answer, which stays. */
async function show(bot: Bot, pressed: Pressed, reference: string, language: string): Promise<void> {
  const { audience, ephemeral } = privately(pressed);
  const card = bot.show(reference, language, audience);
  if (card === undefined) return expire(bot, pressed);
  await pressed.reply(reply(renderCard(card, bot), ephemeral));
}

/** Turns the reply into another language: in place where nobody else reads it, else beside it. */
async function translate(bot: Bot, pressed: Pressed, reference: string, language: string): Promise<void> {
  const own = inDirectMessage(pressed) || pressed.message.flags.has(MessageFlags.Ephemeral);
  if (!own) return show(bot, pressed, reference, language);
  const card = bot.show(reference, language, privately(pressed).audience);
  if (card === undefined) return expire(bot, pressed);
  await pressed.update(message(renderCard(card, bot)));
}

async function writeLetter(bot: Bot, pressed: Pressed, reference: string, language: string): Promise<void> {
  const letter = bot.show(reference, language)?.letter;
  if (letter === undefined) return expire(bot, pressed);
  await pressed.reply(reply(renderLetter(letter), privately(pressed).ephemeral));
}

/** Sends the answer to everybody, and says so on the private one, which needs no second sharing. */
async function share(bot: Bot, pressed: Pressed, reference: string, language: string): Promise<void> {
  const own = bot.show(reference, language, 'private');
  const card = bot.show(reference, language, 'public');
  if (own === undefined || card === undefined) return expire(bot, pressed);
  await pressed.update(message(renderCard(own, bot, true)));
  await pressed.followUp(message(renderCard(card, bot)));
}

/** A menu brings what was chosen; a button, which has no values, brings all in its custom id. */
function perform(bot: Bot, pressed: Pressed, action: Action): Promise<void> {
  const chosen = pressed.componentType === ComponentType.StringSelect ? pressed.values[0] : undefined;
  switch (action.name) {
    case 'show':
      return show(bot, pressed, action.reference, action.language);
    case 'letter':
      return writeLetter(bot, pressed, action.reference, action.language);
    case 'share':
      return share(bot, pressed, action.reference, action.language);
    case 'choose':
      return chosen === undefined ? expire(bot, pressed) : show(bot, pressed, chosen, action.language);
    case 'language':
      return chosen === undefined ? expire(bot, pressed) : translate(bot, pressed, action.reference, chosen);
  }
}

/** Does what a button or a menu of any age asks for. */
export async function press(bot: Bot, interaction: MessageComponentInteraction): Promise<void> {
  const action = parseAction(interaction.customId);
  const known = interaction.isButton() || interaction.isStringSelectMenu();
  if (action === undefined || !known) return expire(bot, interaction);
  await perform(bot, interaction, action);
}
