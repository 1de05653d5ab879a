import type { Delivery, Inbox } from '../core/ports/store.ts';

interface Waiting {
  readonly delivery: Delivery;
  readonly resolve: (isNew: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Keeps deliveries that come at the same moment in one go: the disk is waited for once, and the longer it takes the more it takes at a
 * time. Resolves once a delivery is on the disk, with whether it is new.
 */
export function addTogether(inbox: Pick<Inbox, 'addAll'>): (delivery: Delivery) => Promise<boolean> {
  let waiting: Waiting[] = [];
  const addWaiting = (): void => {
    const together = waiting;
    waiting = [];
    try {
      const areNew = inbox.addAll(together.map(({ delivery }) => delivery));
      together.forEach(({ resolve }, index) => resolve(areNew[index] === true));
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  };
  return (delivery) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(addWaiting);
      waiting.push({ delivery, resolve, reject });
    });
}
