import { expect, test } from 'vitest';
import { edgesWords } from '../../src/cli/lineage-words.ts';
import { projectEdges } from '../../src/lineage/project-edges.ts';
import { exposure, model, project, source } from '../agents/facts-builder.ts';
import { lineageOf } from './lineage-of.ts';

const raw = source('app.trips');
const stg = model('stg_trips', {
  compiledCode: `select trip_id, fare / 100 as fare from "db"."app"."trips" where status = 'done'`,
  dependsOn: { nodes: [raw.uniqueId], macros: [] },
});
const python = model('scored', { language: 'python', dependsOn: { nodes: [stg.uniqueId], macros: [] } });
const whole = await lineageOf(
  project({
    nodes: [python, stg],
    sources: new Map([[raw.uniqueId, raw]]),
    exposures: [exposure('finance', ['stg_trips'], { columns: new Map([['stg_trips', ['fare']]]) })],
  }),
);

test('a whole project has every value, what decides rows, who reads, and what stays open', () => {
  const { edges, unresolved } = projectEdges(whole);
  const inShort = edges.map(({ from, to, kind, how }) => `${from.node}.${from.name} -> ${to.node}.${to.name} ${kind} ${how}`);
  expect(inShort).toEqual(
    expect.arrayContaining([
      `${raw.uniqueId}.trip_id -> ${stg.uniqueId}.trip_id passthrough sql`,
      `${raw.uniqueId}.fare -> ${stg.uniqueId}.fare derived sql`,
      `${raw.uniqueId}.status -> ${stg.uniqueId}.* filter sql`,
      `${stg.uniqueId}.fare -> exposure.taxi.finance.* read declared`,
    ]),
  );
  expect(unresolved).toEqual([expect.objectContaining({ node: python.uniqueId, reason: expect.stringContaining('python model') })]);
});

test('in words: the sums first, an edge a line, what is open last', () => {
  const lines = edgesWords(projectEdges(whole)).split('\n');
  expect(lines[0]).toMatch(/^\d+ edges between \d+ columns of \d+ nodes$/);
  expect(lines).toContain(`  ${raw.uniqueId}.fare -> ${stg.uniqueId}.fare  derived`);
  expect(lines.at(-1)).toMatch(new RegExp(`^ {2}${python.uniqueId}: a python model`));
});

test('a project without anything has no edges', async () => {
  const { edges, columns, nodes, unresolved } = projectEdges(await lineageOf(project({ nodes: [] })));
  expect({ edges, columns, nodes, unresolved }).toEqual({ edges: [], columns: 0, nodes: 0, unresolved: [] });
});
