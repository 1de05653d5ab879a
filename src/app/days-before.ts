const DAY_MILLISECONDS = 24 * 3600_000;

/** The moment so many times 24 hours earlier. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MILLISECONDS);
}
