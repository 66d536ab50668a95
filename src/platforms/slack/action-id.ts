/**
 * What a button, a menu or a field does. It is all that is remembered of a message: the card's reference, and the
 * language that it was read in.
 */
export type Action =
  | {
      readonly name: 'show' | 'letter' | 'share' | 'shareTo';
      readonly language: string;
      readonly reference: string;
    }
  /** `choose` brings a place as its value, `place` is the field for one in the modal, which `ask` opens. */
  | { readonly name: 'choose' | 'place' | 'ask'; readonly language: string }
  | { readonly name: 'language'; readonly reference: string }
  /** Opens a page; Slack tells the bot too, which has nothing to do. */
  | { readonly name: 'open' };

/** Buttons live for years: whatever changes the meaning of an action id needs a new version beside the old one. */
const VERSION = '1';

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const REFERENCE = /^[a-z0-9:+-]{1,60}$/;

/** At most 100 characters: version, action, language and a reference of at most 60. */
export function formatAction(action: Action): string {
  switch (action.name) {
    case 'open':
      return [VERSION, action.name].join(':');
    case 'language':
      return [VERSION, action.name, action.reference].join(':');
    case 'choose':
    case 'place':
    case 'ask':
      return [VERSION, action.name, action.language].join(':');
    default:
      return [VERSION, action.name, action.language, action.reference].join(':');
  }
}

/** Reads what `formatAction` wrote; undefined for what is of another app, of another version or malformed. */
export function parseAction(actionId: string): Action | undefined {
  const [version, name, ...rest] = actionId.split(':');
  const [language = '', ...others] = rest;
  const reference = others.join(':');
  if (version !== VERSION) return undefined;
  switch (name) {
    case 'open':
      return rest.length === 0 ? { name } : undefined;
    case 'language':
      return REFERENCE.test(rest.join(':')) ? { name, reference: rest.join(':') } : undefined;
    case 'choose':
    case 'place':
    case 'ask':
      return LANGUAGE.test(language) && others.length === 0 ? { name, language } : undefined;
    case 'show':
    case 'letter':
    case 'share':
    case 'shareTo':
      return LANGUAGE.test(language) && REFERENCE.test(reference) ? { name, language, reference } : undefined;
    default:
      return undefined;
  }
}
