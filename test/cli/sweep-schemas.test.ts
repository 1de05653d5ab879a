import { expect, test } from 'vitest';
import { type SweepOptions, sweepSchemas } from '../../src/cli/sweep-schemas.ts';

const cli = {
  variables: {},
  cwd: '/nowhere',
  print: () => undefined,
  say: () => undefined,
  exit: () => undefined,
  isTerminal: false,
  columns: 80,
};
const closed = { prefix: 'steward', repository: 'acme/shop', project: ['shop'], open: ['1'] };

test.each<[string, SweepOptions]>([
  ['no scope', { prefix: 'steward' }],
  ['a repository without its open pull requests', { prefix: 'steward', repository: 'acme/shop', project: ['shop'] }],
  ['open pull requests without their repository', { prefix: 'steward', open: ['1'] }],
  ['a number that is none', { ...closed, open: ['1', 'x'] }],
  ['an empty list', { ...closed, open: [''] }],
  ['an empty prefix', { prefix: '', all: true }],
  ['a prefix of one letter', { prefix: 's', all: true }],
  ['a prefix with a quote', { prefix: 'st"eward', all: true }],
])('%s is a wrong call, and nothing is opened', async (_, options) => {
  await expect(sweepSchemas(options, cli)).rejects.toMatchObject({ code: 'STW-4007', failure: 'usage' });
});
