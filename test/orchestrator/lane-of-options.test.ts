import { expect, test } from 'vitest';
import { laneOfOptions } from '../../src/orchestrator/lane-of-options.ts';

const review = 'architecture-review';

test.each([
  ['nothing leaves it open', review, {}, { lane: undefined }],
  ['--build', review, { build: true }, { lane: { name: 'build', by: 'command' } }],
  ['--compile', review, { compile: true }, { lane: { name: 'compile', by: 'command' } }],
  ['--static', review, { static: true }, { lane: { name: 'static', by: 'command' } }],
  ['two lanes contradict each other', review, { static: true, build: true }, { wrong: '--static --build' }],
  ['an option that is none', review, { fast: true }, { wrong: '--fast' }],
  ['a lane with a value', review, { build: 'yes' }, { wrong: '--build' }],
  ['a lane beside an option that is none', review, { build: true, fast: '1' }, { wrong: '--build --fast' }],
  ['a lane of what has none', 'full-pipeline', { static: true }, { wrong: '--static' }],
] as const)('%s', (...[, workflow, options, expected]) => {
  expect(laneOfOptions({ workflow, options })).toEqual(expected);
});
