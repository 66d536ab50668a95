import { expect, test } from 'vitest';
import { everything } from './everything.ts';
import { startRunning } from './running.ts';

everything('socket');

test('when Slack refuses the app for good it gives up, and the process ends', async () => {
  const own = await startRunning('socket');
  const { socket, world } = own.slack;
  await socket.greeted.next();
  world.errors.set('apps.connections.open', 'invalid_auth');
  for (const connection of socket.connections) connection.terminate();
  expect(await own.bot.exited).toBe(1);
  expect(own.bot.errors.at(-1)).toContain('SLACK_APP_TOKEN');
  await own.slack.close();
});
