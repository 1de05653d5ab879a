import { closest, distance } from 'fastest-levenshtein';

/** The existing name that somebody most likely meant: at most a third of its letters differ. Undefined when none is that near. */
export function nearestName(name: string, existing: Iterable<string>): string | undefined {
  const candidates = [...existing].filter((candidate) => candidate !== name);
  if (candidates.length === 0) return undefined;
  const lowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const best = closest(name.toLowerCase(), [...lowerCase.keys()]);
  const allowed = Math.max(1, Math.floor(name.length / 3));
  return distance(name.toLowerCase(), best) <= allowed ? lowerCase.get(best) : undefined;
}
