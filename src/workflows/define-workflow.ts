import type { Block } from '../core/block.ts';
import type { AgentId, StepOutcome } from '../core/step.ts';
import type { WorkflowId } from '../core/workflow-id.ts';

/** What a step says about itself. */
export interface StepMeta<Needed extends string, Ports> {
  readonly description: string | ((ports: Ports) => string);
  readonly agent?: AgentId;
  /** Steps whose facts this one reads; without them it is skipped. */
  readonly needs?: readonly Needed[];
  /** A critical failure stops the workflow; other failures only take away what needs them. */
  readonly critical?: true;
  /** Runs also after a critical failure: for the step that sums up. */
  readonly always?: true;
  /** What the diagnostic agent adds to this step's details when it failed. */
  readonly diagnose?: (failed: StepOutcome<unknown>, ports: Ports) => Promise<readonly Block[]>;
}

/** A step without its types: what the engine runs. */
export interface Step<Ports> extends StepMeta<string, Ports> {
  readonly id: string;
  readonly run: (known: Readonly<Record<string, unknown>>, ports: Ports) => Promise<StepOutcome<unknown>>;
}

/** A workflow as the engine takes it: what it is, and its steps in the order in which they run. */
export interface Workflow<Ports> {
  readonly id: WorkflowId;
  readonly name: string;
  readonly purpose: string;
  readonly steps: readonly Step<Ports>[];
}

/**
 * Starts a workflow. Each `.step()` sees exactly the facts of the steps that it names in `needs`,
 * so a step can't read what it didn't ask for, and a missing fact doesn't compile.
 */
export function workflow<Ports>(about: Pick<Workflow<Ports>, 'id' | 'name' | 'purpose'>): WorkflowBuilder<Ports, object> {
  return new WorkflowBuilder({ ...about, steps: [] });
}

class WorkflowBuilder<Ports, Known extends object> {
  readonly done: Workflow<Ports>;

  constructor(done: Workflow<Ports>) {
    this.done = done;
  }

  step<Id extends string, Needed extends keyof Known & string = never, Facts = undefined>(
    id: Id,
    meta: StepMeta<Needed, Ports>,
    run: (known: Pick<Known, Needed>, ports: Ports) => Promise<StepOutcome<Facts>>,
  ): WorkflowBuilder<Ports, Known & Record<Id, Facts>> {
    // The builder's own types made sure that `known` holds what `run` reads; the engine only carries it.
    const step: Step<Ports> = { id, ...meta, run: run as Step<Ports>['run'] };
    return new WorkflowBuilder({ ...this.done, steps: [...this.done.steps, step] });
  }
}
