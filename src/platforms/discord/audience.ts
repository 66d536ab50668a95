import { type BaseInteraction, InteractionContextType } from 'discord.js';
import type { Audience } from '../../card/make-card.ts';

/** How a reply is shown: to whom, and what its card is made for. */
export interface Showing {
  readonly audience: Audience;
  /** For the person's eyes only, and gone when the client is closed. */
  readonly ephemeral: boolean;
}

export const TO_EVERYBODY: Showing = { audience: 'public', ephemeral: false };

export const inDirectMessage = (interaction: BaseInteraction): boolean =>
  interaction.context === InteractionContextType.BotDM;

/** A direct message with the bot is private already: its replies may stay, and there is nobody to share them with. */
export const privately = (interaction: BaseInteraction): Showing =>
  inDirectMessage(interaction) ? TO_EVERYBODY : { audience: 'private', ephemeral: true };
