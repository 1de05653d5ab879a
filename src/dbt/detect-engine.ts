import { z } from 'zod';
import type { Processes } from '../core/ports/processes.ts';
import { Problem } from '../core/problem.ts';

/** The dbt that an interpreter has, and its adapters with their versions. */
export interface Engine {
  readonly python: string;
  readonly version: string;
  readonly adapters: Readonly<Record<string, string>>;
}

/** Reads package metadata instead of asking dbt itself, which costs three seconds. `-I`: nothing from the working directory is imported. */
const LIST_PACKAGES = `
import importlib.metadata, json
names = {(d.metadata["Name"] or "").lower(): d.version for d in importlib.metadata.distributions()}
print(json.dumps({name: version for name, version in names.items() if name == "dbt" or name.startswith("dbt-")}))
`;
const NOT_ADAPTERS = new Set([
  'dbt',
  'dbt-adapters',
  'dbt-common',
  'dbt-core',
  'dbt-core-experimental-parser',
  'dbt-extractor',
  'dbt-oss',
  'dbt-protos',
  'dbt-semantic-interfaces',
]);

/** Finds dbt in an interpreter. Throws STW-1003 when it isn't there, STW-1004 when it is older than 1.8. */
export async function detectEngine(processes: Processes, python: string, env: Readonly<Record<string, string>>): Promise<Engine> {
  const result = await processes.run({ file: python, args: ['-I', '-c', LIST_PACKAGES], cwd: '/', env, timeoutMilliseconds: 30_000 });
  const packages = result.exitCode === 0 ? packagesIn(result.stdout) : {};
  const version = packages['dbt-core'] ?? packages['dbt'] ?? packages['dbt-oss'];
  if (version === undefined) throw new Problem('STW-1003', { python });
  if (!isSupported(version)) throw new Problem('STW-1004', { version });
  const adapters = Object.entries(packages).filter(([name]) => !NOT_ADAPTERS.has(name));
  return { python, version, adapters: Object.fromEntries(adapters.map(([name, installed]) => [name.slice('dbt-'.length), installed])) };
}

/** How well an engine and adapter are known: `executed` by Steward's own tests, `recorded` artifacts of it, or neither. */
export function tierOf({ version }: Pick<Engine, 'version'>, adapter: string): 'executed' | 'recorded' | 'untried' {
  const [major, minor] = versionNumbers(version);
  const isRecorded = major === 2 || (major === 1 && minor >= 8 && minor <= 12);
  if (['duckdb', 'postgres'].includes(adapter) && isRecorded) return major === 1 && minor <= 11 ? 'executed' : 'recorded';
  return isRecorded && ['snowflake', 'bigquery', 'databricks', 'redshift'].includes(adapter) ? 'recorded' : 'untried';
}

/** Whether this is the Rust engine, which is a program of its own and no Python module. */
export function isRustEngine({ version }: Pick<Engine, 'version'>): boolean {
  return versionNumbers(version)[0] >= 2;
}

function packagesIn(stdout: string): Readonly<Record<string, string>> {
  try {
    return z.record(z.string(), z.string()).catch({}).parse(JSON.parse(stdout));
  } catch {
    return {};
  }
}

function isSupported(version: string): boolean {
  const [major, minor] = versionNumbers(version);
  return major > 1 || (major === 1 && minor >= 8);
}

function versionNumbers(version: string): readonly [number, number] {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor];
}
