import type { StepEffects, StepRun } from '../job-run.ts';
import { StepError } from '../step-error.ts';

/** A well-known action, done by the runner itself. */
export interface StandIn {
  /** The inputs that it understands, with their defaults. */
  readonly inputs: Readonly<Record<string, string>>;
  run(call: StandInCall): Promise<StepEffects>;
}

export interface StandInCall {
  readonly step: StepRun;
  readonly input: (name: string) => string;
  readonly log: (line: string) => void;
}

interface StandInUse {
  readonly step: StepRun;
  readonly uses: string;
  readonly given: Readonly<Record<string, string>>;
}

/** Runs a stand-in with a step's `with`. Throws StepError on an input that it doesn't understand: ignoring one would hide a difference. */
export async function runStandIn(standIn: StandIn, { step, uses, given }: StandInUse): Promise<StepEffects> {
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(standIn.inputs, name));
  if (unknown.length > 0) {
    const supported = Object.keys(standIn.inputs).join(', ');
    throw new StepError(`The stand-in for "${uses}" doesn't know the input(s) ${unknown.join(', ')}. It supports ${supported}.`);
  }
  const inputs: Readonly<Record<string, string>> = { ...standIn.inputs, ...values };
  return standIn.run({ step, input: (name) => inputs[name] ?? '', log: step.job.log.write });
}
