/** Waits for its turn: one a round of the event loop. */
export type Turn = () => Promise<void>;

/**
 * Lets answers be worked out one at a time, and whatever has arrived meanwhile be acknowledged in between: Slack waits
 * three seconds for an acknowledgement, people wait longer for an answer.
 */
export function createTurns(): Turn {
  const waiting: (() => void)[] = [];
  function next(): void {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  }
  return () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(next);
    return promise;
  };
}
