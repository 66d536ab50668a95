import type { Answer } from '../core/answer.ts';

/** A page that an answer points to. `label` says what opens, without markup. */
export interface Link {
  readonly url: string;
  readonly label: string;
}

/** One line of a section: words, and at most one page that belongs to them. */
export interface Line {
  readonly text: string;
  readonly link?: Link;
}

/**
 * How much a section matters when a platform has too little room: `answer` always stays, `help` goes after `extra`.
 */
export type Importance = 'answer' | 'help' | 'extra';

export interface Section {
  readonly heading?: string;
  readonly lines: readonly Line[];
  readonly importance: Importance;
}

/** Something that can be tapped instead of typing it: another place, by reference. */
export interface Choice {
  readonly label: string;
  /** A few words more, where a platform has room for them. */
  readonly note?: string;
  /** As `formatReference` writes it, at most 60 characters. */
  readonly reference: string;
}

/** Places one tap away, with the words that introduce them. */
export interface ChoiceGroup {
  readonly heading: string;
  readonly options: readonly Choice[];
}

/** A message in Japanese that the person can send, and the same in the person's language. */
export interface Letter {
  readonly heading: string;
  /** Whom it is for, and the address where there is one. */
  readonly to: string;
  readonly email?: string;
  readonly japanese: string;
  /** `What it says:` and the same text in the reader's language. */
  readonly meaning: { readonly heading: string; readonly text: string };
}

/** What can be done with a reply, with the word for it; absent where it makes no sense. */
export interface Actions {
  readonly language: string;
  readonly letter?: string;
  /** Only on a private reply. */
  readonly share?: string;
}

/** An answer in one language, as plain data: no markup, no platform. */
export interface Card {
  readonly kind: Answer['kind'];
  /** BCP 47. */
  readonly language: string;
  /** JIS codes of the places asked about, in the order of the message; of an `ambiguous` one the candidates. */
  readonly places: readonly string[];
  /** What `bot.show` needs to make this card again; at most 60 characters. */
  readonly reference: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly choices: readonly ChoiceGroup[];
  readonly letter?: Letter;
  /** Where the facts come from and of what date: one sentence each. */
  readonly sources: readonly string[];
  readonly actions: Actions;
}
