import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Planted, plant } from './support/plant.ts';

let planted: Planted;
let status: number;
let output: string;

beforeAll(async () => {
  planted = await plant({
    'src/cli/index.ts': "import { used } from './used.ts';\n\nprocess.stdout.write(used);\n",
    'src/cli/used.ts': "import 'a-package-that-nobody-declared';\n\nexport const used = 'a';\nexport const forgottenExport = 1;\n",
    'src/core/forgotten-file.ts': 'export const x = 1;\n',
  });
  const run = await planted.run('knip', ['--no-progress']);
  status = run.status;
  output = run.output;
}, 60_000);
afterAll(() => planted.remove());

test.each([
  ['a file that nothing imports', 'forgotten-file.ts'],
  ['an export that nothing uses', 'forgottenExport'],
  ['a package that is not declared', 'a-package-that-nobody-declared'],
  ['a declared package that nothing uses', 'probot'],
])('knip finds %s', (_name, text) => {
  expect(output).toContain(text);
});

test('knip ends with a failure', () => {
  expect(status).toBeGreaterThan(0);
});
