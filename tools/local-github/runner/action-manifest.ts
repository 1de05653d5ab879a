import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { messageOf, StepError } from './step-error.ts';

const text = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => String(value ?? ''));

const manifestSchema = z.object({
  name: z.string().optional(),
  inputs: z.record(z.string(), z.object({ default: text.optional() }).nullable()).nullish(),
  runs: z.object({
    using: z.string(),
    main: z.string().optional(),
    pre: z.string().optional(),
    post: z.string().optional(),
    'pre-if': z.string().default('always()'),
    'post-if': z.string().default('always()'),
  }),
});

/** A JavaScript action, as its `action.yml` describes it. */
export interface ActionManifest {
  readonly folder: string;
  /** The declared inputs with their defaults, which may hold expressions. */
  readonly inputs: Readonly<Record<string, string | undefined>>;
  readonly main: string;
  readonly pre: ScriptEntry | undefined;
  readonly post: ScriptEntry | undefined;
}

interface ScriptEntry {
  readonly file: string;
  readonly condition: string;
}

/** Reads the manifest of the action in a folder. Throws StepError when there is none, or it isn't a node24 action. */
export async function readActionManifest(folder: string): Promise<ActionManifest> {
  const parsed = manifestSchema.safeParse(readYaml(await manifestText(folder)));
  if (!parsed.success) throw new StepError(`The action's action.yml is invalid: ${z.prettifyError(parsed.error)}`);
  const { inputs, runs } = parsed.data;
  if (runs.using !== 'node24' || runs.main === undefined)
    throw new StepError(`This runner supports JavaScript actions with "using: node24" and "main", not "using: ${runs.using}".`);
  return {
    folder,
    inputs: Object.fromEntries(Object.entries(inputs ?? {}).map(([name, input]) => [name, input?.default])),
    main: runs.main,
    pre: runs.pre === undefined ? undefined : { file: runs.pre, condition: runs['pre-if'] },
    post: runs.post === undefined ? undefined : { file: runs.post, condition: runs['post-if'] },
  };
}

async function manifestText(folder: string): Promise<string> {
  for (const name of ['action.yml', 'action.yaml']) {
    const found = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (found !== undefined) return found;
  }
  throw new StepError("Can't find 'action.yml' or 'action.yaml' for the action. Did you forget to run actions/checkout before running it?");
}

function readYaml(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw new StepError(`The action's action.yml is no valid YAML: ${messageOf(error)}`);
  }
}
