import { setFlagsFromString } from 'node:v8';

/**
 * Tunes V8 for code that goes once over much data and then ends: thousands of functions run a few thousand times each, for two seconds in
 * all. They are compiled plainly at their first call and once better while they run; what the last of V8's compilers makes of them comes
 * too late to pay for itself. A young generation that grows in small steps copies all that is read from one end to the other first, and an
 * old one that is kept small is searched again and again for what nobody needs, of which there is little.
 * `npm run bench:growth` tells what it is worth.
 */
export function tuneForOnePass(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}

const FLAGS = [
  '--always-sparkplug',
  '--no-lazy-feedback-allocation',
  '--no-opt',
  '--semi-space-growth-factor=8',
  '--heap-growing-percent=900',
] as const;
