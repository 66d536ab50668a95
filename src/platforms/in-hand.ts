/** Waits for work, but not longer than a number of milliseconds. */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/** Work that has begun and is not yet done. */
export interface InHand {
  add(work: Promise<void>): void;
  /** Waits until nothing is in hand, what is added meanwhile included. */
  finish(): Promise<void>;
}

export function createInHand(): InHand {
  const works = new Set<Promise<void>>();
  return {
    add(work) {
      works.add(work);
      void work.finally(() => works.delete(work));
    },
    async finish() {
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}
