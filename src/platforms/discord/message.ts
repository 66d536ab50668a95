import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';

const components = (component: APIMessageTopLevelComponent) => ({ components: [component] });

/** A Components V2 message; those have no `content` and no `embeds`. */
export const message = (component: APIMessageTopLevelComponent) => ({
  ...components(component),
  flags: MessageFlags.IsComponentsV2 as const,
});

/** A reply to an interaction; an ephemeral one is for the person's eyes only. */
export const reply = (component: APIMessageTopLevelComponent, ephemeral: boolean) => ({
  ...components(component),
  flags: MessageFlags.IsComponentsV2 | (ephemeral ? MessageFlags.Ephemeral : 0),
});
