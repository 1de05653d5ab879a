import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/dbt/diagnose.ts';
import type { DbtSource } from '../../../src/dbt/project.ts';
import { shop } from '../fixture.ts';

const YAML = `sources:
  - name: raw
    freshness:
      warn_after: {count: 1, period: day}
      error_after: {count: 3, period: day}
    tables:
      - name: orders
      - name: payments
        freshness:
          error_after:
            count: 1
            period: hour
  - name: late
    tables:
    - name: orders
      freshness: {error_after: {count: 9, period: day}}
    - name: payments
    config:
      freshness:
        error_after: {count: 5, period: day}
  - name: free
    tables:
      - name: orders
`;

function placeOf(sourceName: string, name: string) {
  const [known] = shop('base').sources.values();
  const uniqueId = `source.shop.${sourceName}.${name}`;
  const source = { ...known, uniqueId, sourceName, name, path: 'models/_sources.yml' } as DbtSource;
  const events = [{ kind: 'error' as const, text: `1 of 1 ERROR STALE freshness of ${sourceName}.${name}`, uniqueId }];
  const project = { ...shop('base'), sources: new Map([[uniqueId, source]]) };
  return diagnose({ events }, { project, fileText: (path) => (path === 'models/_sources.yml' ? YAML : undefined) })[0];
}

describe('a source that is too old', () => {
  it.each([
    ['raw', 'payments', 10, 'exact', 'its own limit'],
    ['raw', 'orders', 5, 'nearest', 'the limit of its source'],
    ['late', 'orders', 16, 'exact', 'its own limit'],
    ['late', 'payments', 20, 'nearest', 'the limit that stands after the tables'],
    ['free', 'orders', 23, 'exact', 'itself, where no limit is near'],
  ] as const)('%s.%s is found at line %i', (...[sourceName, name, line, confidence]) => {
    expect(placeOf(sourceName, name)).toMatchObject({ cause: 'freshness.stale', file: 'models/_sources.yml', line, confidence });
  });
});
