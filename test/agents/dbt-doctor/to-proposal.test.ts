import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { proposeFix } from '../../../src/agents/dbt-doctor/fixes.ts';
import { toProposal } from '../../../src/agents/dbt-doctor/to-proposal.ts';
import { proposalSchema } from '../../../src/core/proposal.ts';
import { aFailure, BASE, edited } from './fix-world.ts';

it('makes a proposal whose diff git applies to give exactly its files', () => {
  const changes = { ...edited('models/stg_trips.sql', 'as payment_type_code', 'as payment_method'), 'models/stg_zones.sql': undefined };
  const head = new Map(
    Object.entries({ ...BASE, ...changes }).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])),
  );
  const renamed = proposeFix(aFailure(changes, { missing: { kind: 'column', name: 'payment_type_code' } }));
  const restored = proposeFix(aFailure(changes, { missing: { kind: 'node', name: 'stg_zones' } }));
  const fixes = [renamed, restored].filter((fix) => fix !== undefined);
  const after = new Map(fixes.flatMap(({ files }) => files.map(({ path, content }) => [path, content] as const)));
  const proposal = toProposal(fixes, { projectDir: 'transform', before: head, after, verification: { level: 'untried', ran: [] } });

  expect(proposalSchema.parse(proposal)).toEqual(proposal);
  expect(proposal.files.map(({ path, action }) => `${action} ${path}`)).toEqual([
    'update transform/models/fct_trips.sql',
    'create transform/models/stg_zones.sql',
  ]);

  const folder = mkdtempSync(join(tmpdir(), 'steward-proposal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of head) {
    mkdirSync(dirname(join(folder, 'transform', path)), { recursive: true });
    writeFileSync(join(folder, 'transform', path), text);
  }
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['apply', '-'], { cwd: folder, input: proposal.diff });
  for (const { path, content } of proposal.files) expect(readFileSync(join(folder, path), 'utf8')).toBe(content);
});
