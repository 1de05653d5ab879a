import { describe, expect, test } from 'vitest';
import { rules } from '../../src/agents/rules.ts';
import { runRules } from '../../src/agents/run-rules.ts';
import { ruleSettings } from '../../src/config/rule-settings.ts';
import { projectLineage } from '../../src/lineage/project-lineage.ts';
import { describeImpact } from '../../src/workflows/describe-impact.ts';
import { wholeProject } from '../../src/workflows/whole-project.ts';
import { change, consumer, dataTest, exposure, model, project } from '../agents/facts-builder.ts';

const on = (...names: string[]) => ({ dependsOn: { nodes: names.map((name) => `model.taxi.${name}`), macros: [] } });
const base = model('stg');
const head = project({
  nodes: [base, model('int', on('stg')), model('fct', on('int')), model('apart'), dataTest('unique', 'int', { column: 'id' })],
  exposures: [exposure('dashboard', ['fct'])],
  consumers: [consumer('trips', 'apart', ['id'])],
});

const side = projectLineage({ project: head, outlines: new Map() });
const lineage = { base: side, head: side };

describe('describeImpact', () => {
  test('names everything below a change by the changed columns, no test, and what is out of reach', () => {
    const changed = change(base, base, {
      class: 'column',
      columns: [
        { name: 'fare', class: 'removed' },
        { name: 'id', class: 'unchanged' },
      ],
    });

    expect(describeImpact(lineage, [changed])).toEqual({
      impacted: ['exposure.taxi.dashboard', 'model.taxi.int', 'model.taxi.fct'].map((uniqueId) => ({ uniqueId, via: ['fare'] })),
      notImpacted: ['semantic_model.taxi.trips', 'model.taxi.apart'],
      noPathFound: [],
    });
  });

  test('a change that is proved to be none reaches nothing; an unknown one reaches all that is below', () => {
    expect(describeImpact(lineage, [change(base, base, { class: 'none' })]).impacted).toEqual([]);
    expect(describeImpact(lineage, [change(base, base, { class: 'unknown' })]).impacted).toHaveLength(3);
  });

  test('two changes add their columns up', () => {
    const first = change(base, base, { class: 'column', columns: [{ name: 'a', class: 'removed' }] });
    const int = model('int', on('stg'));
    const second = change(int, int, { class: 'column', columns: [{ name: 'b', class: 'added' }] });
    const { impacted } = describeImpact(lineage, [first, second]);

    expect(impacted.find(({ uniqueId }) => uniqueId === 'model.taxi.fct')?.via).toEqual(['a', 'b']);
    expect(impacted.find(({ uniqueId }) => uniqueId === 'model.taxi.int')?.via).toEqual(['a']);
  });

  test('without a change nothing is reached', () => {
    expect(describeImpact(lineage, []).impacted).toEqual([]);
  });
});

describe('wholeProject', () => {
  test('makes every own model look added, and nothing else', () => {
    const facts = wholeProject(project({ nodes: [model('a'), model('theirs', { packageName: 'dbt_utils' }), dataTest('unique', 'a')] }));

    expect(facts.models.map(({ name, kind, base: before }) => [name, kind, before])).toEqual([['a', 'added', undefined]]);
    expect(facts.base.nodes.size).toBe(0);
    expect(facts.head.nodes.size).toBe(3);
  });

  test('every rule can look at it, and what it finds is new', () => {
    const settings = { settings: ruleSettings('default'), suppressions: [], today: '2026-11-24' } as const;
    const findings = runRules(
      rules,
      wholeProject(project({ nodes: [model('fct_trips', { path: 'models/marts/fct_trips.sql' })] })),
      settings,
    );

    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ age }) => age === 'new')).toBe(true);
  });
});
