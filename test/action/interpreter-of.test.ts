import { expect, test } from 'vitest';
import { interpreterOf } from '../../src/action/interpreter-of.ts';

test.each([
  ['python', 'python'],
  ['/usr/bin/python3.11', '/usr/bin/python3.11'],
  ['environments/{project}/bin/python', '/workspace/environments/taxi/bin/python'],
  ['venv/bin/python', '/workspace/venv/bin/python'],
])('the input %s is the interpreter %s', (input, expected) => {
  expect(interpreterOf(input, 'taxi', '/workspace')).toBe(expected);
});
