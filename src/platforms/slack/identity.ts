import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { SlackConfig } from '../../config.ts';
import { clientOptions } from './client-options.ts';
import { explainRequest } from './explain.ts';

/** Who the bot is in this workspace. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  readonly name: string;
  readonly workspace: string;
}

/** As in `slack-manifest.yaml`. */
const SCOPES = ['commands', 'app_mentions:read', 'chat:write', 'im:history', 'users:read'];

const answer = z.object({
  bot_id: z.string(),
  user_id: z.string(),
  user: z.string().default(''),
  team: z.string().default(''),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

/**
 * Asks Slack who the token belongs to. Bolt would ask too, but its failure would end the whole process.
 * @throws PlatformError when the token is refused or Slack cannot be reached
 */
export async function identify(settings: SlackConfig): Promise<Identity> {
  const client = new webApi.WebClient(settings.botToken, clientOptions(settings));
  const response = await client.auth.test().catch((error: unknown) => {
    throw explainRequest(error, settings, 'SLACK_BOT_TOKEN');
  });
  const { bot_id, user_id, user, team, response_metadata } = answer.parse(response);
  const granted = response_metadata?.scopes ?? SCOPES;
  const missing = SCOPES.filter((scope) => !granted.includes(scope));
  if (missing.length > 0)
    console.error(
      `slack: the app of SLACK_BOT_TOKEN lacks ${missing.join(', ')}: add them on its OAuth & Permissions page and install it again`,
    );
  return { botId: bot_id, botUserId: user_id, name: user, workspace: team };
}
