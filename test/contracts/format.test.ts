import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Planted, plant } from './support/plant.ts';

let planted: Planted;

beforeAll(async () => {
  planted = await plant({
    'src/core/clean.ts': "import { join } from 'node:path';\n\nexport const x = join('a');\n",
    'src/core/quotes.ts': 'export const x = "a"\n',
    'src/core/imports.ts': "import { join } from 'node:path';\nimport { sep } from 'node:fs';\n\nexport const x = [join, sep];\n",
  });
});
afterAll(() => planted.remove());

test.each([
  ['accepts a clean file', 'src/core/clean.ts', 0],
  ['finds another quote and a missing semicolon', 'src/core/quotes.ts', 1],
  ['finds unsorted imports', 'src/core/imports.ts', 1],
])('the formatter %s', async (_name, file, status) => {
  expect(await planted.run('biome', ['check', file])).toMatchObject({ status });
});
