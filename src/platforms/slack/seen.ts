/** Remembers what has come already. */
export interface Seen {
  /** Whether this id comes for the first time; from then on it does not. */
  isNew(id: string): boolean;
}

/** Slack delivers what was not acknowledged again at once, after a minute and after five more. */
const LIFETIME = 15 * 60 * 1000;
const MOST = 10_000;

/**
 * @param most how many ids are kept; the oldest go first
 * @param lifetime how long one is kept, in milliseconds
 */
export function createSeen(most = MOST, lifetime = LIFETIME, now = Date.now): Seen {
  /** Id to the time that it came; the oldest first. */
  const ids = new Map<string, number>();
  function forgetOld(): void {
    for (const [id, since] of ids) {
      if (ids.size <= most && now() - since < lifetime) break;
      ids.delete(id);
    }
  }
  return {
    isNew(id) {
      forgetOld();
      if (ids.has(id)) return false;
      // A part of a long text keeps all of it in memory: a copy does not.
      ids.set(Buffer.from(id).toString(), now());
      return true;
    },
  };
}
