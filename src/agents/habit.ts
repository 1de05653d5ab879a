/** How many of the things of a project keep to a convention. */
export interface Habit {
  readonly all: number;
  readonly keeping: number;
}

/** Fewer are no evidence: they may be alike by chance. */
const FEWEST = 8;
/** What four of five keep to is a convention with exceptions; less is a taste that only some share. */
const SHARE = 0.8;

/** Counts the items that keep to a convention. */
export function habitOf<Item>(items: readonly Item[], keeps: (item: Item) => boolean): Habit {
  return { all: items.length, keeping: items.filter(keeps).length };
}

/** "62 % (5 of 8)", never rounded up. */
export function shareInWords({ all, keeping }: Habit): string {
  return `${Math.floor((keeping / all) * 100)} % (${keeping} of ${all})`;
}

/** Whether the project itself clearly follows the convention, so that breaking it is worth a word. */
export function isHabit({ all, keeping }: Habit): boolean {
  return all >= FEWEST && keeping >= SHARE * all;
}

/** Whether the project clearly goes another way, so that a general advice would only bother it. */
export function isAgainstHabit({ all, keeping }: Habit): boolean {
  return all >= FEWEST && keeping < SHARE * all;
}
