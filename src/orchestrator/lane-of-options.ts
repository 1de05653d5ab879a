import type { Command } from '../core/command.ts';
import { type AskedLane, LANES } from '../core/lane.ts';

type Asked = Pick<Extract<Command, { kind: 'workflow' }>, 'workflow' | 'options'>;

/** The lane that a command's options name, if any; or the options that can't be obeyed: an option that nobody reads would look as if it had been. */
export function laneOfOptions({ workflow, options }: Asked): { readonly lane: AskedLane | undefined } | { readonly wrong: string } {
  const named = Object.entries(options);
  const known = named.flatMap(([name, value]) =>
    LANES.filter((lane) => lane === name && value === true && workflow === 'architecture-review'),
  );
  const [lane] = known;
  if (known.length === named.length && known.length < 2) return { lane: lane === undefined ? undefined : { name: lane, by: 'command' } };
  return { wrong: named.map(([name]) => `--${name}`).join(' ') };
}
