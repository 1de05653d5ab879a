import { CONFIG_PATH } from '../../config/parse-config.ts';
import { renderWorkflow } from './render-workflow.ts';
import type { SetUp } from './set-up.ts';
import { updateConfig } from './update-config.ts';
import { isAsWritten, marked, withVersionsOf } from './workflow-mark.ts';
import { writeConfig } from './write-config.ts';

/** A file as set-up would have it. */
export interface PlannedFile {
  readonly path: string;
  /** The text that is there; undefined where there is none. */
  readonly before: string | undefined;
  readonly after: string;
  /** `kept`: somebody changed it by hand, so that it is left alone. */
  readonly state: 'new' | 'changed' | 'same' | 'kept';
}

/** What planning reads besides the set-up itself. */
export interface Present {
  /** The workflow template of the set-up's mode. */
  readonly template: string;
  readonly config: string | undefined;
  readonly workflow: string | undefined;
  /** Also replace a workflow that was changed by hand. */
  readonly overwrite: boolean;
}

/** The configuration and the workflow, as they would be written. Reads and writes nothing. */
export function planSetUp(setUp: SetUp, present: Present): readonly PlannedFile[] {
  const { template, config, workflow, overwrite } = present;
  const isBlank = config === undefined || config.trim() === '';
  const written = isBlank ? writeConfig(setUp) : updateConfig(config, setUp.projects);
  const rendered = marked(renderWorkflow(template, setUp));
  const after = workflow === undefined ? rendered : withVersionsOf(workflow, rendered);
  const isForeign = workflow !== undefined && workflow !== after && !overwrite && !isAsWritten(workflow);
  return [
    { path: CONFIG_PATH, before: config, after: written, state: stateOf(config, written) },
    { path: setUp.workflowPath, before: workflow, after, state: isForeign ? 'kept' : stateOf(workflow, after) },
  ];
}

/** What a workflow that is there says about who publishes, which copy of Steward it uses, and its Python. */
export function readWorkflow(text: string): { readonly mode?: SetUp['mode']; readonly steward?: string; readonly pythonVersion?: string } {
  const steward = /- name: Review\n\s+uses: (\S+)/.exec(text)?.[1];
  const pythonVersion = /^\s+python-version: '(3\.\d+)'$/m.exec(text)?.[1];
  return {
    ...(steward === undefined
      ? {}
      : { steward, mode: /^ {2}workflow_dispatch:/m.test(text) ? ('app' as const) : ('action-only' as const) }),
    ...(pythonVersion === undefined ? {} : { pythonVersion }),
  };
}

function stateOf(before: string | undefined, after: string): PlannedFile['state'] {
  if (before === undefined) return 'new';
  return before === after ? 'same' : 'changed';
}
