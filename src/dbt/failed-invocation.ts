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
  /** The statements that dbt sent for the nodes that failed, by unique id, where it kept them. */
  readonly executed: ReadonlyMap<string, string>;
}

const LARGEST_STATEMENT_BYTES = 1024 * 1024;

/** Gathers what a failed command left in its target folder, before the folder is used again. */
export async function failedInvocation(
  files: Files,
  side: DbtSide,
  ran: { readonly invocation: Invocation; readonly results: ReadonlyMap<string, NodeResult>; readonly project: DbtProject | undefined },
): Promise<FailedInvocation> {
  const failed = [...ran.results.values()].filter(isFailure).flatMap(({ uniqueId }) => ran.project?.nodes.get(uniqueId) ?? []);
  const texts = await Promise.all(failed.map(async (node) => [node.uniqueId, await statementOf(files, side, node)] as const));
  const executed = new Map(texts.flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const])));
  return { ...ran.invocation, results: ran.results, executed };
}

/** dbt keeps a generic test's statement in a folder that is called like its YAML file. */
async function statementOf(files: Files, { targetPath }: DbtSide, node: DbtNode): Promise<string | undefined> {
  const name = node.test?.kind === undefined ? node.path : join(node.path, `${node.name}.sql`);
  return files.readInside(targetPath, join('run', node.packageName, name), LARGEST_STATEMENT_BYTES);
}
