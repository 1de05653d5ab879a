/** What is sent, how often, and for how long. */
export interface Load<Answer> {
  readonly perSecond: number;
  readonly seconds: number;
  readonly send: (index: number) => Promise<Answer>;
}

/** One answer, and how long after its due moment it came. */
export interface Timed<Answer> {
  readonly answer: Answer | undefined;
  readonly milliseconds: number;
}

/**
 * Sends at a steady pace, whether the earlier ones are answered or not, and counts each one's time from the moment at which it was due:
 * a server that stalls also pays for those that it kept from being sent. No answer is undefined.
 */
export async function steadyLoad<Answer>({ perSecond, seconds, send }: Load<Answer>): Promise<readonly Timed<Answer>[]> {
  const started = performance.now();
  const timed: Promise<Timed<Answer>>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = started + (index * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    timed.push(timeOf(() => send(index), due));
  }
  return Promise.all(timed);
}

async function timeOf<Answer>(send: () => Promise<Answer>, due: number): Promise<Timed<Answer>> {
  const answer = await send().catch(() => undefined);
  return { answer, milliseconds: performance.now() - due };
}
