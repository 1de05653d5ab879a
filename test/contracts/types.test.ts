import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Planted, plant } from './support/plant.ts';

const VIOLATIONS = {
  'an implicit any': { code: 'TS7006', text: 'export const f = (x) => x;' },
  'an index that may miss': { code: 'TS2322', text: 'export const first = (list: readonly string[]): string => list[0];' },
  'undefined for an optional property': { code: 'TS2375', text: 'export const a: { readonly b?: string } = { b: undefined };' },
  'a dotted access to an index signature': { code: 'TS4111', text: 'export const f = (x: Record<string, string>) => x.a;' },
  'a caught value used as an Error': {
    code: 'TS18046',
    text: 'export function f(): unknown {\n  try {\n    return 1;\n  } catch (error) {\n    return error.message;\n  }\n}',
  },
  'a path without a return': { code: 'TS7030', text: 'export function f(x: boolean) {\n  if (x) return 1;\n}' },
  'an unused local': { code: 'TS6133', text: 'const unused = 1;\nexport const used = 2;' },
  'an unused parameter': { code: 'TS6133', text: 'export const f = (x: string) => 1;' },
  'an override that does not say so': { code: 'TS4114', text: 'class A {\n  f() {}\n}\nexport class B extends A {\n  f() {}\n}' },
  'syntax that Node cannot strip': { code: 'TS1294', text: 'export enum Color {\n  red,\n}' },
  'a type imported as a value': {
    code: 'TS1484',
    text: "import { Dirent } from 'node:fs';\nimport { Stats } from 'node:fs';\nexport type A = Dirent | Stats;\nimport { PathLike } from 'node:fs';\nexport type B = PathLike;",
  },
} as const;

const fileOf = (name: string) => `src/core/${name.replaceAll(' ', '-')}.ts`;
let planted: Planted;
let status: number;
let output: string;

beforeAll(async () => {
  planted = await plant({
    ...Object.fromEntries(Object.entries(VIOLATIONS).map(([name, { text }]) => [fileOf(name), `${text}\n`])),
    'src/core/clean.ts': 'export const clean = 1;\n',
  });
  const run = await planted.run('tsc', ['--pretty', 'false']);
  status = run.status;
  output = run.output;
}, 60_000);
afterAll(() => planted.remove());

test.each(Object.entries(VIOLATIONS))('the compiler finds %s', (name, { code }) => {
  expect(output.split('\n').filter((line) => line.startsWith(`${fileOf(name)}(`))).toContainEqual(expect.stringContaining(code));
});

test('the compiler finds nothing in a clean file', () => {
  expect(output).not.toContain('clean.ts');
});

test('the compiler ends with a failure', () => {
  expect(status).toBeGreaterThan(0);
});
