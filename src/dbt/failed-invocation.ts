import { join } from 'node:path';
import type { Files } from '../core/ports/files.ts';
import type { NodeResult } from './build-outcome.ts';
import type { DbtSide } from './dbt-command.ts';
import type { Invocation } from './dbt-session.ts';
import { isFailure } from './node-status.ts';
import type { DbtNode, DbtProject } from './project.ts';

/** A dbt command that failed, with all that can be asked about it afterwards. */
export interface FailedInvocation extends Invocation {
  readonly results: ReadonlyMap<string, NodeResult>;
  /** What dbt kept of the nodes that failed, by path from the target folder: `run/shop/models/orders.sql`, `compiled/…`. */
  readonly targetTexts: ReadonlyMap<string, string>;
}

const LARGEST_STATEMENT_BYTES = 1024 * 1024;

/** Gathers what a failed command left in its target folder, before the folder is used again. */
export async function failedInvocation(
  files: Files,
  side: DbtSide,
  ran: { readonly invocation: Invocation; readonly results: ReadonlyMap<string, NodeResult>; readonly project: DbtProject | undefined },
): Promise<FailedInvocation> {
  const failed = [...ran.results.values()].filter(isFailure).flatMap(({ uniqueId }) => ran.project?.nodes.get(uniqueId) ?? []);
  const texts = await Promise.all(failed.flatMap(statementPaths).map(async (path) => [path, await textOf(files, side, path)] as const));
  const targetTexts = new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
  return { ...ran.invocation, results: ran.results, targetTexts };
}

/** dbt keeps a generic test's statement in a folder that is called like its YAML file. */
function statementPaths({ packageName, path, name, test }: DbtNode): readonly string[] {
  const file = test?.kind === undefined ? path : join(path, `${name}.sql`);
  return ['run', 'compiled'].map((folder) => join(folder, packageName, file));
}

function textOf(files: Files, { targetPath }: DbtSide, path: string): Promise<string | undefined> {
  return files.readInside(targetPath, path, LARGEST_STATEMENT_BYTES);
}
