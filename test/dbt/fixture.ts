import { readFileSync } from 'node:fs';
import type { DbtProject } from '../../src/dbt/project.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';

/** The text of an artifact or log that real dbt wrote (see fixtures/README.md). */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** The shop project as dbt 1.11 described it. */
export function shop(side: 'base' | 'head'): DbtProject {
  return readManifest(fixture(`manifest-${side}.json`));
}
