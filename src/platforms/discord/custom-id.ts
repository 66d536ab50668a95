/**
 * What a button or a menu does. It is all that is remembered of a message: the card's reference, and the language that
 * it was read in. `menu` tells menus of one message apart.
 */
export type Action =
  | { readonly name: 'show' | 'letter' | 'share'; readonly language: string; readonly reference: string }
  | { readonly name: 'choose'; readonly language: string; readonly menu: number }
  | { readonly name: 'language'; readonly menu: number; readonly reference: string };

/** Buttons live for years: whatever changes the meaning of a custom id needs a new version beside the old one. */
const VERSION = '1';

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const REFERENCE = /^[a-z0-9:+-]{1,60}$/;
const MENU = /^\d{1,2}$/;

/** At most 100 characters: version, action, language and a reference of at most 60. */
export function formatAction(action: Action): string {
  switch (action.name) {
    case 'choose':
      return [VERSION, action.name, action.language, action.menu].join(':');
    case 'language':
      return [VERSION, action.name, action.menu, action.reference].join(':');
    default:
      return [VERSION, action.name, action.language, action.reference].join(':');
  }
}

/** Reads what `formatAction` wrote; undefined for what is of another bot, of another version or malformed. */
export function parseAction(customId: string): Action | undefined {
  const [version, name, first = '', ...rest] = customId.split(':');
  const last = rest.join(':');
  if (version !== VERSION) return undefined;
  switch (name) {
    case 'show':
    case 'letter':
    case 'share':
      return LANGUAGE.test(first) && REFERENCE.test(last)
        ? { name, language: first, reference: last }
        : undefined;
    case 'choose':
      return LANGUAGE.test(first) && MENU.test(last)
        ? { name, language: first, menu: Number(last) }
        : undefined;
    case 'language':
      return MENU.test(first) && REFERENCE.test(last)
        ? { name, menu: Number(first), reference: last }
        : undefined;
    default:
      return undefined;
  }
}
