import { parse } from 'yaml';
import { z } from 'zod';
import { Problem } from '../../core/problem.ts';
import { renderEnvVars } from '../render-env-vars.ts';

const mapSchema = z.record(z.string(), z.unknown()).catch({});

/** A file of dbt's as a value, in YAML 1.1 as dbt reads it. Throws STW-4005 with its name. */
export function readYaml(text: string, file: string): unknown {
  try {
    return parse(text, { version: '1.1', maxAliasCount: 100 });
  } catch (error) {
    throw new Problem('STW-4005', { file, detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
  }
}

/** A value as a map; anything else is an empty one. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return mapSchema.parse(value);
}

/** A text in a map as dbt would read it where no variable is set; undefined where it isn't one. */
export function textIn(map: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' ? (renderEnvVars(value, {}) ?? value) : undefined;
}
