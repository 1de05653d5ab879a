import { expect, it } from 'vitest';
import { parseWarnings } from '../../src/dbt/parse-warnings.ts';

it('takes what dbt warned about, each once, without the mark, the summary and the news about dbt itself', () => {
  const events = [
    { kind: 'deprecation', text: '[WARNING]: Deprecated functionality\nThe `data-paths` config has been renamed' },
    { kind: 'warning', text: '[WARNING][SomeDeprecation]: Custom key found' },
    { kind: 'warning', text: '[WARNING][SomeDeprecation]: Custom key found' },
    { kind: 'deprecation', text: '[WARNING][DeprecationsSummary]: Deprecated functionality\nSummary' },
    { kind: 'warning', text: 'This version of dbt is deprecated' },
    { kind: 'error', text: 'Broken', uniqueId: undefined },
  ] as const;
  expect(parseWarnings({ events })).toEqual(['Deprecated functionality\nThe `data-paths` config has been renamed', 'Custom key found']);
});
