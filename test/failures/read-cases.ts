import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { caseSchema, type FailureCase } from './case-schema.ts';

const CASES = fileURLToPath(new URL('cases', import.meta.url));

/** All cases of the gallery by name. Throws where a `case.yml` is not exactly what the schema says. */
export function readCases(): readonly FailureCase[] {
  return readdirSync(CASES).toSorted().map(readCase);
}

function readCase(name: string): FailureCase {
  const read = (file: string) => readFileSync(join(CASES, name, file), 'utf8');
  return { name, patch: read('change.patch'), ...caseSchema.parse(parse(read('case.yml'))) };
}
