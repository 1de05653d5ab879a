import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/root.ts';
import { EVENTS } from '../../src/orchestrator/to-trigger.ts';

const manifest = z
  .object({
    name: z.string(),
    public: z.boolean(),
    default_events: z.array(z.string()),
    default_permissions: z.record(z.string(), z.string()),
  })
  .parse(parse(readFileSync(`${root}/app.yml`, 'utf8')));

/** What GitHub wants an App to be allowed before it may subscribe to an event. */
const PERMISSION_OF: Readonly<Record<(typeof EVENTS)[number], string>> = {
  pull_request: 'pull_requests',
  issue_comment: 'issues',
  check_run: 'checks',
  workflow_run: 'actions',
  merge_group: 'merge_queues',
};

test('app.yml subscribes to exactly the events that the App reads', () => {
  expect(manifest.default_events.toSorted()).toEqual([...EVENTS].toSorted());
});

test('app.yml has the permission that each event needs', () => {
  expect(Object.keys(manifest.default_permissions)).toEqual(expect.arrayContaining(EVENTS.map((event) => PERMISSION_OF[event])));
});

test('app.yml asks for the least: what Steward writes and no more', () => {
  const written = Object.entries(manifest.default_permissions).filter(([, access]) => access !== 'read');
  expect(Object.fromEntries(written)).toEqual({ actions: 'write', checks: 'write', issues: 'write', pull_requests: 'write' });
  expect(manifest.default_permissions['contents']).toBe('read');
});
