import type { RunAssignment, RunnerHost } from '../../contract.ts';
import type { Grace, StepEffects } from '../job-run.ts';
import { StepError } from '../step-error.ts';

/** A well-known action, done by the runner itself. */
export interface StandIn {
  /** The inputs that it understands, with their defaults. */
  readonly inputs: Readonly<Record<string, string>>;
  run(call: StandInCall): Promise<StepEffects>;
}

/** What a stand-in may know and use of the job that it works for. */
export interface StandInSetting {
  readonly assignment: RunAssignment;
  readonly host: Pick<RunnerHost, 'uploadArtifact' | 'downloadArtifact'>;
  readonly workspace: string;
  readonly token: string;
  readonly python: string;
  /** A name and value in the environment of every process, by which the job's leftovers are found. */
  readonly mark: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly grace: Grace;
  readonly log: (line: string) => void;
  /** Hides a text in every line that follows. */
  readonly mask: (secret: string) => void;
}

export interface StandInCall extends StandInSetting {
  readonly input: (name: string) => string;
}

interface StandInUse {
  readonly uses: string;
  /** The step's `with`, already evaluated. */
  readonly given: Readonly<Record<string, string>>;
}

/** Runs a stand-in. Throws StepError on an input that it doesn't understand: ignoring one would hide a difference. */
export async function runStandIn(standIn: StandIn, { uses, given }: StandInUse, setting: StandInSetting): Promise<StepEffects> {
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(standIn.inputs, name));
  if (unknown.length > 0) {
    const supported = Object.keys(standIn.inputs).join(', ');
    throw new StepError(`The stand-in for "${uses}" doesn't know the input(s) ${unknown.join(', ')}. It supports ${supported}.`);
  }
  const inputs: Readonly<Record<string, string>> = { ...standIn.inputs, ...values };
  return standIn.run({ ...setting, input: (name) => inputs[name] ?? '' });
}
