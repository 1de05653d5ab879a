import { expect, test } from 'vitest';
import { readShown } from '../../src/dbt/read-shown.ts';

const said = (stdout: string, exitCode = 0, stderr = '') => readShown({ exitCode, stdout, stderr, ended: 'exit', seconds: 1 });
const event = (preview: string): string => JSON.stringify({ info: { name: 'ShowNode' }, data: { preview } });
const fatal = (text: string): string =>
  JSON.stringify({ info: { name: 'MainEncounteredError', level: 'error', msg: text }, data: { exc: text } });

test('numbers beyond a double, and what is no JSON, come as text; names keep their order', () => {
  const preview =
    '[{"b": 9007199254740993, "1": 2.5, "n": NaN, "i": -Infinity, "t": "NaN: 9007199254740993 \\"x\\": 1", "z": null, "y": true}]';
  expect(said(`a driver says hello\n${event(preview)}`)).toEqual({
    columns: ['b', '1', 'n', 'i', 't', 'z', 'y'],
    rows: [['9007199254740993', 2.5, 'NaN', '-Infinity', 'NaN: 9007199254740993 "x": 1', null, true]],
  });
});

test('the Rust engine’s plain document is read too, with nested values as text', () => {
  expect(said('{\n  "show": [\n    {"a": 1, "list": [1, {"b": 2}]}\n  ]\n}\n')).toEqual({
    columns: ['a', 'list'],
    rows: [[1, '[1,{"b":2}]']],
  });
});

test('no rows are no error', () => {
  expect(said(event('[]'))).toEqual({ columns: [], rows: [] });
});

test.for([
  [fatal('Catalog Error: Table nope does not exist'), '', { refused: 'Catalog Error: Table nope does not exist' }],
  [
    fatal('connection to server at "db" failed: Connection refused'),
    '',
    { unreachable: 'connection to server at "db" failed: Connection refused' },
  ],
  ['', 'Error: No such option: --inline-direct', { refused: 'Error: No such option: --inline-direct' }],
  ['', '', { refused: 'dbt show ended with exit code 1 and no rows' }],
] as const)('%s %s', ([stdout, stderr, expected]) => {
  expect(said(stdout, 1, stderr)).toEqual(expected);
});
