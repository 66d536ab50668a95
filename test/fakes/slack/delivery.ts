/** Something that Slack tells the bot. */
export interface Delivery {
  readonly kind: 'event' | 'command' | 'interaction';
  readonly body: Readonly<Record<string, unknown>>;
  /** How often it has been delivered before. */
  readonly retry?: number;
}

/** How the bot acknowledged it. */
export interface Delivered {
  readonly status: number;
  /** What came with the acknowledgement; undefined when it was empty. */
  readonly payload: unknown;
  readonly milliseconds: number;
}

/** Either way into the bot. */
export type Deliver = (delivery: Delivery) => Promise<Delivered>;
