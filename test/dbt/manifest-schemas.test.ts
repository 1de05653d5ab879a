import { expect, test } from 'vitest';
import { manifestSchemas } from '../../src/dbt/manifest-schemas.ts';
import { fixture } from './fixture.ts';

test('reads every schema once, of nodes and of sources', () => {
  const text = JSON.stringify({
    nodes: { a: { schema: 'marts' }, b: { schema: 'marts' }, c: { schema: '' }, d: {} },
    sources: { s: { schema: 'raw' } },
  });
  expect(manifestSchemas(text)).toEqual(['marts', 'raw']);
  expect(manifestSchemas(fixture('manifest-base.json'))).toContain('main');
});

test('what is no manifest protects nothing, so that it is refused', () => {
  expect(() => manifestSchemas('{}')).toThrow(expect.objectContaining({ code: 'STW-2005' }));
});
