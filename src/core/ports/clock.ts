/** Time, as the product sees it. */
export interface Clock {
  now(): Date;
  /** Resolves after `milliseconds`, or rejects when the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
