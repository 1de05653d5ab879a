import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/root.ts';
import { STEWARD_VERSION } from '../../src/core/steward-version.ts';
import { NEEDED_PERMISSIONS } from '../../src/orchestrator/verify-setup/needed-permissions.ts';

test('the version that requests and reports carry is that of the package', () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(`${root}/package.json`, 'utf8')));

  expect(STEWARD_VERSION).toBe(version);
});

test('verify-setup asks for exactly the permissions of app.yml', () => {
  const { default_permissions: wanted } = z
    .object({ default_permissions: z.record(z.string(), z.string()) })
    .parse(parse(readFileSync(`${root}/app.yml`, 'utf8')));

  expect(NEEDED_PERMISSIONS).toEqual(wanted);
});
