import type { Lane } from '../core/lane.ts';

/** A lane that leaves something out, with what it leaves out: behind the reason, and in the verdict, where `inVerdict` puts it more exactly. */
export function lowerLane(name: 'static' | 'compile', reason: string, inVerdict: string = LEFT_OUT[name]): Lane {
  return { name, reason: `${reason}: ${LEFT_OUT_WHOLE[name]}`, inVerdict: `${name} lane: ${inVerdict}` };
}

const LEFT_OUT = { static: 'nothing was built', compile: 'no data was built' } as const;
const LEFT_OUT_WHOLE = { static: 'nothing was compiled or built', compile: 'SQL was compiled, no data was built' } as const;
