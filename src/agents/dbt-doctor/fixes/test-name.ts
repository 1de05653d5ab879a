import { nearestName } from '../../../dbt/nearest-name.ts';
import { code } from '../../words.ts';
import { failingPath, isYaml } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import type { FixContext } from '../fix-context.ts';
import { macrosOf } from '../inventory.ts';

/** A generic test that doesn't exist: the one with the nearest name. */
export const testName = defineFix({
  id: 'test-name',
  propose: (context) => {
    const path = failingPath(context);
    const text = path === undefined || !isYaml(path) ? undefined : context.text('head', path);
    const meant = meantTest(context);
    if (path === undefined || text === undefined || meant === undefined) return undefined;
    const { from, to } = meant;
    const files = changedOnly(context, [
      { path, content: text.replaceAll(new RegExp(`(?<=[\\[,\\s-])${from}(?=\\s*(?:$|[\\],:#]))`, 'gm'), to) },
    ]);
    if (files === undefined) return undefined;
    return {
      title: `Test with ${code(to)} instead of ${code(from)}`,
      rationale: `No test is called ${code(from)}; ${code(to)} is the name nearest to it.`,
      files,
    };
  },
});

/** What a test that doesn't exist was meant to be. */
export function meantTest(context: FixContext): { readonly from: string; readonly to: string } | undefined {
  const { missing } = context.diagnosis;
  const from = missing?.kind === 'macro' ? /^(?:\w+\.)?test_(\w+)$/.exec(missing.name)?.[1] : undefined;
  if (from === undefined) return undefined;
  const known = [...macrosOf(context, 'head').keys(), ...macrosOf(context, 'base').keys()].flatMap((name) =>
    name.startsWith('test_') ? name.slice('test_'.length) : [],
  );
  const to = nearestName(from, new Set(['unique', 'not_null', 'accepted_values', 'relationships', ...known]));
  return to === undefined ? undefined : { from, to };
}
