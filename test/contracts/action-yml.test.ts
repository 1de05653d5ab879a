import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/root.ts';
import { INPUTS, OUTPUTS } from '../../src/action/action-io.ts';

const described = z.object({ description: z.string().min(10) });
const manifest = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    author: z.string(),
    branding: z.object({ icon: z.string(), color: z.string() }),
    inputs: z.record(z.string(), described.extend({ required: z.boolean().optional(), default: z.string().optional() })),
    outputs: z.record(z.string(), described),
    runs: z.strictObject({ using: z.string(), main: z.string() }),
  })
  .parse(parse(readFileSync(`${root}/action.yml`, 'utf8')));

test('action.yml declares exactly the inputs that the Action reads', () => {
  expect(Object.keys(manifest.inputs).toSorted()).toEqual([...INPUTS].toSorted());
});

test('action.yml declares exactly the outputs that the Action sets', () => {
  expect(Object.keys(manifest.outputs).toSorted()).toEqual([...OUTPUTS].toSorted());
});

test('the Action runs on Node 24 from the bundle of src/action', () => {
  expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
  expect(existsSync(`${root}/src/action/index.ts`)).toBe(true);
});

test('no input holds a secret by default', () => {
  expect(manifest.inputs['github-token']?.default).toBe('');
});
