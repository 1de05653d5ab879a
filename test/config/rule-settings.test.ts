import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.ts';
import { ruleSettings } from '../../src/config/rule-settings.ts';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';

const settingsOf = (yaml: string) => ruleSettings(parseConfig(yaml, productConfigSchema).rules);

describe('ruleSettings', () => {
  test.each([
    ['nothing is the default', '', { preset: 'default', levels: {}, paths: [] }],
    ['one word switches every rule on', 'rules: strict', { preset: 'strict', levels: {}, paths: [] }],
    ['a rule has a level', 'rules: {doc-drift: "off"}', { preset: 'default', levels: { 'doc-drift': 'off' }, paths: [] }],
    [
      'strict with exceptions, one of them below a path',
      'rules:\n  preset: strict\n  doc-drift: {severity: error, paths: {models/staging: "off"}}\n  test-removed: {paths: {models/marts: warning}}',
      {
        preset: 'strict',
        levels: { 'doc-drift': 'error' },
        paths: [
          { rule: 'test-removed', path: 'models/marts', level: 'warning' },
          { rule: 'doc-drift', path: 'models/staging', level: 'off' },
        ],
      },
    ],
  ])('%s', (_, yaml, expected) => {
    expect(settingsOf(yaml)).toEqual(expected);
  });

  test.each([
    ['rules: lax', 'line 1: rules must be one of default, strict'],
    ['rules:\n  doc-drift: {severity: loud}', 'line 2: rules.doc-drift.severity must be one of error, warning, info, off'],
    ['rules:\n  doc-drift: {paths: {../other: error}}', 'line 2: rules.doc-drift.paths'],
  ])('%j is refused with its line', (yaml, says) => {
    expect(() => settingsOf(yaml)).toThrow(says);
  });
});
