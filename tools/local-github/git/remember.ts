/** Remembers what git says about immutable objects; the oldest answers go first when there are too many. */
export function remember<Answer>(limit: number, ask: (...key: [string, string, string]) => Promise<Answer>): typeof ask {
  const known = new Map<string, Promise<Answer>>();
  return (...key) => {
    const name = key.join(' ');
    const answer = known.get(name) ?? ask(...key);
    known.set(name, answer);
    answer.catch(() => known.delete(name));
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
