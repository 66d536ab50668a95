/** Things that arrive, and tests that wait for them: nothing is lost, and nobody sleeps. */
export interface Mailbox<Item> {
  push(item: Item): void;
  /** The next thing, as soon as it is there. */
  next(): Promise<Item>;
  /** What has arrived and nobody has taken. */
  readonly waiting: readonly Item[];
}

export function createMailbox<Item>(): Mailbox<Item> {
  const items: Item[] = [];
  const takers: ((item: Item) => void)[] = [];
  return {
    push(item) {
      const taker = takers.shift();
      if (taker === undefined) items.push(item);
      else taker(item);
    },
    next() {
      const item = items.shift();
      return item === undefined ? new Promise((resolve) => takers.push(resolve)) : Promise.resolve(item);
    },
    waiting: items,
  };
}
