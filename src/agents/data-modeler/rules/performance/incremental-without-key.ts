import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import { code } from '../../../words.ts';
import { keepsItsTable } from '../../keeps-its-table.ts';

/** P4: an incremental model that can't recognise a row that it has already, although its strategy or its filter counts on it. */
export const incrementalWithoutKey = defineRule({
  id: 'incremental-without-key',
  code: 'P4',
  title: 'An incremental model can’t recognise its own rows',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.packageName !== view.project.name || !keepsItsTable(model) || model.language !== 'sql') continue;
      const found = (model.config['unique_key'] ?? undefined) === undefined ? lackOf(model) : undefined;
      if (found === undefined) continue;
      const location = modelLocation(model, view.side, view.projectDir);
      const line = lineOf(textOf(model, view), found.pattern);
      yield {
        subject: model.uniqueId,
        key: found.key,
        message: found.message,
        remedy: found.remedy,
        location: line === undefined ? location : { ...location, line },
      };
    }
  },
});

interface Lack extends Pick<Draft, 'message' | 'remedy'> {
  readonly key: string;
  readonly pattern: RegExp;
}

const MATCHING: ReadonlySet<unknown> = new Set(['merge', 'delete+insert', 'delete_insert']);
/** The rows at the boundary are those that the table has already. */
const BOUNDARY = />=\s*\(\s*select\s+(?:coalesce\s*\(\s*)?max\s*\(/i;

function lackOf({ name, config, rawCode }: DbtNode): Lack | undefined {
  const strategy = config['incremental_strategy'] ?? undefined;
  if (typeof strategy === 'string' && MATCHING.has(strategy)) {
    return {
      key: 'strategy',
      pattern: /incremental_strategy/,
      message: `${code(name)} has the strategy ${code(strategy)} and no \`unique_key\`: dbt finds no row to replace and only adds, so a row that comes again is there twice.`,
      remedy: 'Set the `unique_key`, or say `append` if rows never come again.',
    };
  }
  if (strategy !== undefined && strategy !== 'append') return undefined;
  const reads = rawCode.match(/\{\{-?\s*this\s*-?\}\}/g)?.length ?? 0;
  if (reads !== 1 || !BOUNDARY.test(rawCode) || DISTINCT.test(rawCode)) return undefined;
  return {
    key: 'boundary',
    pattern: BOUNDARY,
    message: `Each incremental run of ${code(name)} reads the newest rows of the last one again (\`>=\`), and without a \`unique_key\` it adds them a second time.`,
    remedy: 'Set the `unique_key`, so that those rows are replaced.',
  };
}

/** Something in the model may take out what the table has already. */
const DISTINCT = /\bnot\s+(?:in|exists)\b|\bexcept\b|\bminus\b|\banti\b/i;
