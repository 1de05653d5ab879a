import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { type MeasuredFile, measureFile, measureText } from './support/measure.ts';

/** The files that may assert a type, how often each does, and why: untyped data enters there. */
const ASSERTIONS: Readonly<Record<string, number>> = {
  // GitHub's payload, whose shape `toTrigger` checks; the address of a listening server.
  'src/app/create-receiver.ts': 1,
  'src/app/listen.ts': 1,
  // The syntax tree and the API of the SQL parser, whose types don't say what they are.
  'src/sql/ast.ts': 1,
  'src/sql/sql-engine.ts': 7,
  // The names of a change's fields, which TypeScript forgets in Object.entries.
  'src/store/sqlite-runs.ts': 1,
  // The builder checks the facts of a step; the engine carries steps of all types in one list.
  'src/workflows/define-workflow.ts': 1,
};

const measured = globSync('src/**/*.ts', { cwd: root })
  .toSorted()
  .map((file) => ({ file, ...measureFile(`${root}/${file}`) }));
const functions = measured.flatMap((one) => one.functions.map((each) => ({ file: one.file, ...each })));
const fileLines = measured.map(({ lines }) => lines);
const functionLines = functions.map(({ lines }) => lines);

/** The value below which the given share of all lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const place = ({ file, line, name }: (typeof functions)[number]) => `${file}:${line} ${name}`;
const filesWhere = (isOver: (one: MeasuredFile) => boolean) => measured.filter(isOver).map(({ file }) => file);

describe('the budgets of src', () => {
  test('files: median of at most 60 lines, none over 300', () => {
    expect(quantile(fileLines, 0.5)).toBeLessThanOrEqual(60);
    expect(filesWhere(({ lines }) => lines > 300)).toEqual([]);
  });

  test('functions: median of at most 10 lines, nine of ten at most 25, none over 50', () => {
    expect(quantile(functionLines, 0.5)).toBeLessThanOrEqual(10);
    expect(quantile(functionLines, 0.9)).toBeLessThanOrEqual(25);
    expect(functions.filter(({ lines }) => lines > 50).map(place)).toEqual([]);
  });

  test('at most three positional parameters', () => {
    expect(functions.filter(({ parameters }) => parameters > 3).map(place)).toEqual([]);
  });

  test('no `any` and no non-null `!`', () => {
    expect(filesWhere(({ anys, nonNulls }) => anys + nonNulls > 0)).toEqual([]);
  });

  test('`as` only where data enters', () => {
    const found = measured.filter(({ assertions }) => assertions > 0).map(({ file, assertions }) => [file, assertions]);
    expect(Object.fromEntries(found)).toEqual(ASSERTIONS);
  });

  test('every exported declaration says in a sentence what it is for', () => {
    expect(measured.flatMap(({ file, undocumented }) => undocumented.map((name) => `${file} ${name}`))).toEqual([]);
  });
});

test('the budgets of tools: files at most 300 lines, functions at most 50, three parameters, no `any` and no `!`', () => {
  const over = globSync('{tools,scripts,bench}/**/*.ts', { cwd: root })
    .map((file) => ({ file, ...measureFile(`${root}/${file}`) }))
    .filter(
      ({ lines, anys, nonNulls, functions: own }) =>
        lines > 300 || anys + nonNulls > 0 || own.some((one) => one.lines > 50 || one.parameters > 3),
    );
  expect(over.map(({ file }) => file)).toEqual([]);
});

describe('the measure', () => {
  const planted = measureText(`#!/usr/bin/env node
/** Said. */
export const said = 1;
export const unsaid = (value: any, other: string, third: string, fourth: string) => {
  return (value as string)!;
};
export type Inferred = z.infer<typeof said>;
class Thing {
  method(one: string): void {
    // A comment with an ä, which takes two bytes.
    const inner = function () {};
  }
}
const list = ['a'] as const;
`);

  test('finds planted violations', () => {
    expect(planted).toMatchObject({ lines: 14, anys: 1, nonNulls: 1, assertions: 1, undocumented: ['unsaid'] });
  });

  test('measures functions by name', () => {
    expect(planted.functions).toEqual([
      { name: 'unsaid', line: 4, lines: 3, parameters: 4 },
      { name: 'method', line: 9, lines: 4, parameters: 1 },
      { name: 'inner', line: 11, lines: 1, parameters: 0 },
    ]);
  });
});
