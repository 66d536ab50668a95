import { describe, expect, test } from 'vitest';
import { loadBot } from '../../../src/load/bot.ts';
import { CONVERSATIONS, type Conversation } from '../../conversations.ts';
import { isEphemeral, readingOf } from '../../fakes/discord/message.ts';
import { askAbout, meet, say, slash } from '../../fakes/discord/people.ts';
import type { Sent } from '../../fakes/discord/state.ts';
import { createUser } from '../../fakes/discord/world.ts';
import { messageOf, useDiscord } from './setup.ts';

const it = useDiscord();
const pure = loadBot();

/** The title that the bot itself, asked without a platform, gives such an answer. */
const titleOf = ({ typed, locale }: Conversation) =>
  pure.reply({ text: typed, locale, audience: 'public' }).title;

function expectAnswer(sent: Sent, conversation: Conversation): void {
  const read = readingOf(sent.body.components);
  expect(read).toContain(titleOf(conversation));
  for (const part of conversation.contains) expect(read).toContain(part);
}

describe('every kind of answer', () => {
  test.each(CONVERSATIONS)('as a slash command: $about', async (conversation) => {
    const asker = meet(it.discord, conversation.locale);
    const sent = await messageOf(slash(it.discord, asker, conversation.typed));
    expectAnswer(sent, conversation);
    expect(isEphemeral(sent.body)).toBe(true);
    const languages = sent.body.components.flatMap((component) => JSON.stringify(component));
    expect(languages.join()).toContain(pure.words(conversation.language)('action.language'));
  });

  test.each(CONVERSATIONS)('as a direct message: $about', async (conversation) => {
    const asker = meet(it.discord);
    say(it.discord, asker, conversation.typed, { channel: asker.direct });
    const sent = await it.discord.state.mailbox(asker.direct.id).next();
    const card = pure.reply({ text: conversation.typed, audience: 'public' });
    expect(readingOf(sent.body.components)).toContain(card.title);
    expect(isEphemeral(sent.body)).toBe(false);
  });

  test.each(CONVERSATIONS.slice(0, 13))('as the message command: $about', async (conversation) => {
    const asker = meet(it.discord, conversation.locale);
    const own = await messageOf(askAbout(it.discord, asker, conversation.typed, asker.user));
    expectAnswer(own, conversation);
    expect(isEphemeral(own.body)).toBe(true);
  });
});

test('the message command about what others wrote answers in the language of the one who asks', async () => {
  const asker = meet(it.discord, 'fr');
  const sent = await messageOf(
    askAbout(it.discord, asker, 'quero estudar japonês em Hamamatsu', createUser('somebody')),
  );
  expect(readingOf(sent.body.components)).toContain(pure.words('fr')('classes.heading'));
  expect(isEphemeral(sent.body)).toBe(true);
});

test('a question is answered in its language even where Discord has no locale for it', async () => {
  const asker = meet(it.discord, 'en-US');
  const sent = await messageOf(slash(it.discord, asker, 'म हामामात्सुमा बस्छु, जापानी भाषा कहाँ सिक्न सकिन्छ?'));
  expect(readingOf(sent.body.components)).toContain(pure.words('ne')('classes.heading'));
});
