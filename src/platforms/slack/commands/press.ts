import type { Bot } from '../../../bot.ts';
import { type Action, parseAction } from '../action-id.ts';
import type { Locales } from '../locale.ts';
import { askView } from '../modal.ts';
import { type Pressed, type Surface, surfaceOf } from '../surface.ts';

/** What is done; false when the button is of no use any more. */
type Done = Promise<boolean>;

async function show(bot: Bot, surface: Surface, reference: string, language: string): Done {
  const card = bot.show(reference, language, surface.audience);
  if (card === undefined) return false;
  await surface.show(card);
  return true;
}

/** Turns the reply into another language: in place where nobody else reads it, else beside it. */
async function translate(bot: Bot, surface: Surface, reference: string, language: string): Done {
  const card = bot.show(reference, language, surface.audience);
  if (card === undefined) return false;
  await surface.replace(card);
  return true;
}

async function writeLetter(bot: Bot, surface: Surface, reference: string, language: string): Done {
  const letter = bot.show(reference, language)?.letter;
  if (letter === undefined) return false;
  await surface.showLetter(language, letter);
  return true;
}

/** Sends the answer to everybody, and says so on the private one, which needs no second sharing. */
async function share(bot: Bot, surface: Surface, reference: string, language: string): Done {
  const own = bot.show(reference, language, 'private');
  const card = bot.show(reference, language, 'public');
  if (own === undefined || card === undefined) return false;
  await surface.share(own, card);
  return true;
}

async function ask(bot: Bot, { body, client }: Pressed, language: string): Done {
  await client.views.open({ trigger_id: body.trigger_id, view: askView(bot, language) });
  return true;
}

/** A menu brings what was chosen; a button, which has no value, brings all in its action id. */
async function perform(bot: Bot, pressed: Pressed, surface: Surface, action: Action): Done {
  const chosen = pressed.action.type === 'static_select' ? pressed.action.selected_option?.value : undefined;
  switch (action.name) {
    case 'open':
      return true;
    case 'ask':
      return ask(bot, pressed, action.language);
    case 'show':
      return show(bot, surface, action.reference, action.language);
    case 'letter':
      return writeLetter(bot, surface, action.reference, action.language);
    case 'share':
      return share(bot, surface, action.reference, action.language);
    case 'choose':
      return chosen !== undefined && show(bot, surface, chosen, action.language);
    case 'language':
      return chosen !== undefined && translate(bot, surface, action.reference, chosen);
    default:
      // A field in a modal: it counts when the modal is sent.
      return true;
  }
}

/** Does what a button or a menu of any age asks for. */
export async function press(bot: Bot, locales: Locales, pressed: Pressed): Promise<void> {
  const surface = surfaceOf(bot, pressed);
  const action = parseAction(pressed.action.action_id);
  if (action !== undefined && (await perform(bot, pressed, surface, action))) return;
  const language = bot.language(await locales.of(pressed.body.user.id));
  await surface.tell(language, bot.words(language)('error.expired'));
}
