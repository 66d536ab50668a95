import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';

/** A client that only logs in: what discord.js itself costs, before anything of ours. */
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.DISCORD_API_URL ?? '' },
});
client.once(Events.ClientReady, () => console.log('discord: ready'));
process.once('SIGTERM', () => void client.destroy());
await client.login(process.env.DISCORD_TOKEN);
