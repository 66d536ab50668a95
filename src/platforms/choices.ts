import type { ChoiceGroup } from '../card/card.ts';

/** What an earlier group offers is not offered again: an id of a button may stand in a message once. */
export function withoutRepeats(groups: readonly ChoiceGroup[]): readonly ChoiceGroup[] {
  const seen = new Set<string>();
  return groups
    .map(({ heading, options }) => ({
      heading,
      options: options.filter(({ reference }) => !seen.has(reference) && seen.add(reference)),
    }))
    .filter(({ options }) => options.length > 0);
}
