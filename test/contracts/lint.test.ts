import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Planted, plant } from './support/plant.ts';

const lines = (count: number, text: string) => Array.from({ length: count }, () => text).join('\n');

const VIOLATIONS = {
  any: { rule: 'typescript(no-explicit-any)', text: 'export const x: any = 1;' },
  'a non-null assertion': { rule: 'typescript(no-non-null-assertion)', text: 'export const f = (x?: string): string => x!;' },
  'a floating promise': {
    rule: 'typescript(no-floating-promises)',
    text: 'export function f(work: () => Promise<void>): void {\n  work();\n}',
  },
  'a promise as a condition': {
    rule: 'typescript(no-misused-promises)',
    text: 'export const f = (x: Promise<boolean>): number => (x ? 1 : 2);',
  },
  'an await of no promise': { rule: 'typescript(await-thenable)', text: 'export const f = async (x: number): Promise<number> => await x;' },
  'a union that is not handled whole': {
    rule: 'typescript(switch-exhaustiveness-check)',
    text: "export function f(x: 'a' | 'b'): void {\n  switch (x) {\n    case 'a':\n      return;\n  }\n}",
  },
  'the clock in core': { rule: 'eslint(no-restricted-properties)', text: 'export const now = (): number => Date.now();' },
  'the environment in core': { rule: 'eslint(no-restricted-properties)', text: 'export const env = (): unknown => process.env;' },
  'randomness in core': { rule: 'eslint(no-restricted-properties)', text: 'export const dice = (): number => Math.random();' },
  'a timer in core': { rule: 'eslint(no-restricted-globals)', text: 'export const wait = (f: () => void): unknown => setTimeout(f, 1);' },
  'the network in core': { rule: 'eslint(no-restricted-globals)', text: "export const get = (): Promise<Response> => fetch('x');" },
  console: { rule: 'eslint(no-console)', text: "console.log('x');\nexport {};" },
  'a default export': { rule: 'import(no-default-export)', text: 'export default 1;' },
  'loose equality': { rule: 'eslint(eqeqeq)', text: 'export const f = (x: unknown): boolean => x == 1;' },
  'four positional parameters': {
    rule: 'eslint(max-params)',
    text: 'export const f = (a: number, b: number, c: number, d: number): number => a + b + c + d;',
  },
  'a long function': {
    rule: 'eslint(max-lines-per-function)',
    text: `export function f(x: string[]): void {\n${lines(51, "  x.push('a');")}\n}`,
  },
  'a long file': { rule: 'eslint(max-lines)', text: `export const x: string[] = [];\n${lines(300, "x.push('a');")}` },
  'a suppression of nothing': { rule: 'Unused', text: '// oxlint-disable-next-line no-console -- because\nexport const x = 1;' },
} as const;

const fileOf = (name: string) => `src/core/${name.toLowerCase().replaceAll(' ', '-')}.ts`;
const outputSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), message: z.string(), filename: z.string(), severity: z.string() })),
});
let planted: Planted;
let status: number;
let diagnostics: z.infer<typeof outputSchema>['diagnostics'];

beforeAll(async () => {
  planted = await plant({
    ...Object.fromEntries(Object.entries(VIOLATIONS).map(([name, { text }]) => [fileOf(name), `${text}\n`])),
    'src/core/BadName.ts': 'export const x = 1;\n',
    'src/core/cycle-a.ts': "import { b } from './cycle-b.ts';\nexport const a = (): number => b();\n",
    'src/core/cycle-b.ts': "import { a } from './cycle-a.ts';\nexport const b = (): number => a();\n",
    'test/focused.test.ts': "import { expect, test } from 'vitest';\ntest.only('x', () => {\n  expect(1).toBe(1);\n});\n",
    'test/skipped.test.ts': "import { expect, test } from 'vitest';\ntest.skip('x', () => {\n  expect(1).toBe(1);\n});\n",
    'src/core/clean.ts': 'export const clean = 1;\n',
  });
  const run = await planted.run('oxlint', ['--type-aware', '--deny-warnings', '--format', 'json']);
  status = run.status;
  diagnostics = outputSchema.parse(JSON.parse(run.output.slice(run.output.indexOf('{')))).diagnostics;
}, 60_000);
afterAll(() => planted.remove());

const codesIn = (file: string) => diagnostics.filter(({ filename }) => filename.endsWith(file)).map(({ code, message }) => code ?? message);

test.each(Object.entries(VIOLATIONS))('the linter finds %s', (name, { rule }) => {
  expect(codesIn(fileOf(name))).toContainEqual(expect.stringContaining(rule));
});

test.each([
  ['a file name that is not kebab-case', 'BadName.ts', 'unicorn(filename-case)'],
  ['an import cycle', 'cycle-a.ts', 'import(no-cycle)'],
  ['a focused test', 'focused.test.ts', 'vitest(no-focused-tests)'],
  ['a disabled test', 'skipped.test.ts', 'vitest(no-disabled-tests)'],
])('the linter finds %s', (_name, file, rule) => {
  expect(codesIn(file)).toContain(rule);
});

test('the linter finds nothing in a clean file', () => {
  expect(codesIn('clean.ts')).toEqual([]);
});

test('the linter ends with a failure', () => {
  expect(status).toBeGreaterThan(0);
});
