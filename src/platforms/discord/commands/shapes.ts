import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../../../bot.ts';
import type { Words } from '../../../i18n.ts';

/** The names of the options, by which their values are asked for; people see the localized ones. */
export const OPTIONS = { place: 'place', share: 'share' } as const;

const baseOf = (locale: string) => locale.split('-')[0];

/** A word in every Discord locale that the bot speaks, English aside, which is the default. */
function localized(bot: Bot, word: (t: Words) => string): Partial<Record<Locale, string>> {
  const spoken = Object.values(Locale).filter((locale) => {
    const base = baseOf(locale);
    return base !== 'en' && base === baseOf(bot.language(locale));
  });
  return Object.fromEntries(spoken.map((locale) => [locale, word(bot.words(locale))]));
}

const named = (bot: Bot, name: string, word: (t: Words) => string) => ({
  name,
  name_localizations: localized(bot, word),
});

const described = (bot: Bot, word: (t: Words) => string) => ({
  description: word(bot.words('en')),
  description_localizations: localized(bot, word),
});

/** The bot's commands as Discord is told about them: usable in servers, in direct messages, and installed by a user anywhere. */
export function commandShapes(bot: Bot): RESTPostAPIApplicationCommandsJSONBody[] {
  const english = bot.words('en');
  const everywhere = {
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
  return [
    {
      type: ApplicationCommandType.ChatInput,
      ...named(bot, english('command.name'), (t) => t('command.name')),
      ...described(bot, (t) => t('command.description')),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          ...named(bot, OPTIONS.place, (t) => t('command.place')),
          ...described(bot, (t) => t('command.placeDescription')),
          required: true,
          autocomplete: true,
        },
        {
          type: ApplicationCommandOptionType.Boolean,
          ...named(bot, OPTIONS.share, (t) => t('command.share')),
          ...described(bot, (t) => t('command.shareDescription')),
        },
      ],
      ...everywhere,
    },
    {
      type: ApplicationCommandType.Message,
      ...named(bot, english('command.message'), (t) => t('command.message')),
      ...everywhere,
    },
  ];
}
