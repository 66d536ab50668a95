import { type Message, PermissionFlagsBits } from 'discord.js';

/** Whether the bot has a permission where a message stands; true where that cannot be known. */
function has(message: Message, permission: bigint): boolean {
  if (!message.inGuild()) return true;
  const { me } = message.guild.members;
  return me === null ? true : message.channel.permissionsFor(me).has(permission);
}

export const mayWrite = (message: Message): boolean =>
  has(
    message,
    message.channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
  );

/** A reply that refers to a message needs the right to read it again. */
export const mayRefer = (message: Message): boolean => has(message, PermissionFlagsBits.ReadMessageHistory);
