import { z } from 'zod';

/** What the environment sets; platforms without settings are not started. */
export interface Config {
  readonly discord?: { readonly token: string; readonly apiUrl: string };
  readonly slack?: SlackConfig;
  /** The system's locale for the terminal, BCP 47, where it names one. */
  readonly locale?: string;
}

export type SlackConfig = { readonly botToken: string; readonly apiUrl: string } & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number }
);

/** The settings are wrong; the message lists every mistake, one a line, by the name of the setting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const address = (expected: string) => z.url({ protocol: /^https?$/, error: expected });
const token = (start: string, expected: string) =>
  z.string().trim().startsWith(start, `must begin with ${start} (${expected})`).optional();

/** An empty line in `.env` (`DISCORD_TOKEN=`) is a setting that is not set. */
const settings = z.preprocess(
  (environment) =>
    Object.fromEntries(
      Object.entries(environment ?? {}).filter(
        ([, value]) => typeof value === 'string' && value.trim() !== '',
      ),
    ),
  z.object({
    DISCORD_TOKEN: z
      .string()
      .trim()
      .regex(/^\S+$/, 'must be one word: the bot token of the application')
      .optional(),
    DISCORD_API_URL: address('must be a web address such as https://discord.com/api').default(
      'https://discord.com/api',
    ),
    SLACK_BOT_TOKEN: token('xoxb-', 'the Bot User OAuth Token'),
    SLACK_APP_TOKEN: token('xapp-', 'an app-level token with connections:write'),
    SLACK_SIGNING_SECRET: z
      .string()
      .trim()
      .regex(/^\S+$/, 'must be one word: the Signing Secret of the app')
      .optional(),
    SLACK_API_URL: address('must be a web address such as https://slack.com/api/').default(
      'https://slack.com/api/',
    ),
    PORT: z.coerce
      .number('must be a port number')
      .int('must be a port number')
      .min(0)
      .max(65535)
      .default(3000),
    LC_ALL: z.string().optional(),
    LC_MESSAGES: z.string().optional(),
    LANG: z.string().optional(),
  }),
);

type Settings = z.output<typeof settings>;

function slack(set: Settings): { slack?: SlackConfig; mistakes: readonly string[] } {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = set;
  if (botToken === undefined) {
    const half = appToken === undefined ? signingSecret && 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
    return {
      mistakes:
        half === undefined ? [] : [`SLACK_BOT_TOKEN is missing: ${half} is set, and Slack needs both`],
    };
  }
  const common = { botToken, apiUrl: set.SLACK_API_URL };
  if (appToken !== undefined) return { slack: { ...common, mode: 'socket', appToken }, mistakes: [] };
  if (signingSecret !== undefined) {
    return { slack: { ...common, mode: 'http', signingSecret, port: set.PORT }, mistakes: [] };
  }
  const missing =
    'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing beside SLACK_BOT_TOKEN';
  return { mistakes: [missing] };
}

/** `de_DE.UTF-8` → `de-DE`; `C` and `POSIX` name no language. */
function systemLocale({ LC_ALL, LC_MESSAGES, LANG }: Settings): string | undefined {
  const tag = (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').replace(/[.@].*$/, '').replaceAll('_', '-');
  return /^[a-z]{2,3}(-|$)/i.test(tag) ? tag : undefined;
}

/**
 * Reads the settings from the environment (`.env` and the process's own).
 * @throws ConfigError with every mistake at once
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read = settings.safeParse(environment);
  const chosen = read.success ? slack(read.data) : undefined;
  const mistakes = read.success
    ? (chosen?.mistakes ?? [])
    : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (!read.success || mistakes.length > 0) throw new ConfigError(mistakes.join('\n'));
  const { DISCORD_TOKEN, DISCORD_API_URL } = read.data;
  const locale = systemLocale(read.data);
  return {
    ...(DISCORD_TOKEN === undefined ? {} : { discord: { token: DISCORD_TOKEN, apiUrl: DISCORD_API_URL } }),
    ...(chosen?.slack === undefined ? {} : { slack: chosen.slack }),
    ...(locale === undefined ? {} : { locale }),
  };
}
