import {
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APISectionAccessoryComponent,
  ComponentType,
} from 'discord.js';
import { LIMITS } from './limits.ts';

/** How much of Discord's limits a message uses. */
export interface Size {
  /** Nested ones counted. */
  readonly components: number;
  /** UTF-16 units and UTF-8 bytes of everything that can be read, labels too: how Discord counts those is not documented. */
  readonly characters: number;
  readonly bytes: number;
}

type Component =
  | APIMessageTopLevelComponent
  | APIComponentInContainer
  | APIComponentInMessageActionRow
  | APISectionAccessoryComponent;

/** What of a component itself can be read. */
function textsOf(component: Component): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Button:
      return 'label' in component ? [component.label ?? ''] : [];
    case ComponentType.StringSelect:
      return [
        component.placeholder ?? '',
        ...component.options.flatMap(({ label, description = '' }) => [label, description]),
      ];
    default:
      return [];
  }
}

function inside(component: Component): readonly Component[] {
  switch (component.type) {
    case ComponentType.Container:
    case ComponentType.ActionRow:
      return component.components;
    case ComponentType.Section:
      return [...component.components, component.accessory];
    default:
      return [];
  }
}

/** Measures a component with all that is in it. */
export function measure(component: Component): Size {
  const texts = textsOf(component);
  const own: Size = {
    components: 1,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  };
  return inside(component)
    .map(measure)
    .reduce(
      (sum, size) => ({
        components: sum.components + size.components,
        characters: sum.characters + size.characters,
        bytes: sum.bytes + size.bytes,
      }),
      own,
    );
}

export const fits = ({ components, characters, bytes }: Size): boolean =>
  components <= LIMITS.components && characters <= LIMITS.textCharacters && bytes <= LIMITS.textBytes;
