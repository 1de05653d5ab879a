import type { Diagnosis } from '../diagnosis.ts';

/**
 * One reason outside of the code (a lost connection, no memory left, a locked file) fails many nodes at once: the first of them speaks
 * for all. So does the first of several nodes that stumble over one line. Other failures of the code stay apart.
 */
export function mergeSameCause(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const merged = new Map<string, { readonly first: Diagnosis; readonly skipped: Set<string>; count: number }>();
  for (const [index, diagnosis] of diagnoses.entries()) {
    const key = isOutside(diagnosis) ? diagnosis.cause : (sameLine(diagnosis) ?? String(index));
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { first: diagnosis, skipped: new Set(diagnosis.skipped), count: 1 });
    else {
      known.count += 1;
      for (const id of diagnosis.skipped) known.skipped.add(id);
    }
  }
  return [...merged.values()].map(({ first, skipped, count }) => ({
    ...first,
    skipped: [...skipped],
    message: count === 1 ? first.message : `${first.message} (and ${count - 1} more ${count === 2 ? 'node' : 'nodes'} in the same way)`,
  }));
}

/** One line may be met by several nodes: a source's schema by all its readers, an ephemeral model by all its tests. */
function sameLine({ cause, file, line, confidence }: Diagnosis): string | undefined {
  return line === undefined || confidence !== 'exact' || cause === 'test.results' ? undefined : `${cause} ${file} ${line}`;
}

function isOutside({ owner, cause, transient }: Diagnosis): boolean {
  return cause !== 'unknown' && (owner === 'admin' || (owner === 'tool' && transient));
}
