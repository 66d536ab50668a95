import type { AllMiddlewareArgs, SlackEventMiddlewareArgs, types } from '@slack/bolt';
import { type Bot, referenceToPlace, type Suggestion } from '../../bot.ts';
import { divider, header, section } from './blocks.ts';
import { button } from './choices.ts';
import { LIMITS } from './limits.ts';
import type { Locales } from './locale.ts';
import { bold, sentence } from './mrkdwn.ts';
import { languageMenu } from './render.ts';

function prefectureBlocks(places: readonly Suggestion[], language: string): readonly types.KnownBlock[] {
  const [first] = places;
  if (first === undefined) return [];
  const elements = places
    .slice(0, LIMITS.elementsInActions)
    .map(({ code, label }) => button({ name: 'show', language, reference: referenceToPlace(code) }, label));
  return [section(bold(first.prefecture)), { type: 'actions', elements }];
}

/**
 * The Home tab: what the bot does, the modal's button, a menu of languages, and the listed places by prefecture. The
 * language stands in the view itself, so that the tab keeps it when it is opened again.
 */
export function homeView(bot: Bot, language: string): types.HomeView {
  const t = bot.words(language);
  const { title, reference, sections, choices } = bot.reply({ text: '', language, audience: 'private' });
  const prefectures = Map.groupBy(bot.suggest('', language, 100), ({ prefecture }) => prefecture);
  const blocks: types.KnownBlock[] = [
    header(title),
    ...sections.flatMap(({ lines }) => lines.map(({ text }) => section(sentence(text)))),
    {
      type: 'actions',
      elements: [
        button({ name: 'ask', language }, t('slack.homeAsk'), 'primary'),
        languageMenu(bot, t('slack.homeLanguage'), reference),
      ],
    },
    divider,
    ...choices.map(({ heading }) => section(sentence(heading))),
    ...[...prefectures.values()].flatMap((places) => prefectureBlocks(places, language)),
  ];
  return { type: 'home', private_metadata: language, blocks: blocks.slice(0, LIMITS.blocksInView) };
}

type Opened = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs;

/** Shows the Home tab when somebody opens it, in the language chosen there before, else in the person's own. */
export async function openHome(bot: Bot, locales: Locales, { event, client }: Opened): Promise<void> {
  if (event.tab !== 'home') return;
  const chosen = event.view?.private_metadata || undefined;
  const language = bot.language(chosen ?? (await locales.of(event.user)));
  await client.views.publish({ user_id: event.user, view: homeView(bot, language) });
}
