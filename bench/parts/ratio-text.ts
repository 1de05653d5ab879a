import type { RatioRound } from './measure-ratio.ts';
import type { RatioCase } from './ratio-cases.ts';
import { spreadOf } from './statistics.ts';

/** The rounds of one case. */
interface Rounds {
  readonly cold: RatioRound & { readonly isCold: boolean };
  readonly warm: readonly RatioRound[];
}

/** What one case came to, with the plain commands and the seconds of each. */
export function ratioText({ name, about }: RatioCase, { cold, warm }: Rounds): string {
  const first = cold.isCold ? 'cold' : 'first run (the file cache was not emptied)';
  const commands = cold.bare.commands.map(({ line }, at) => `${commandSeconds(warm, at).toFixed(1).padStart(7)} s  ${line}`);
  const of = (read: (round: RatioRound) => number): number => spreadOf(warm.map(read)).median;
  const dbt = of(({ review }) => review.dbt);
  const steward = of(({ review }) => review.steward);
  const whole = of(({ review }) => review.seconds);
  return [
    `${name}: ${about}`,
    `  ${first}: review ${cold.review.seconds.toFixed(1)} s, plain commands ${cold.bare.seconds.toFixed(1)} s, ratio ${ratioOf(cold).toFixed(2)}`,
    ...warm.map(
      (round) =>
        `  warm: review ${round.review.seconds.toFixed(1)} s, plain commands ${round.bare.seconds.toFixed(1)} s, ratio ${ratioOf(round).toFixed(2)}`,
    ),
    `  the review, warm: dbt ${dbt.toFixed(1)} s, Steward ${steward.toFixed(1)} s, start, worktree and end ${(whole - dbt - steward).toFixed(1)} s`,
    '  the plain commands, warm:',
    ...commands,
    '',
  ].join('\n');
}

function ratioOf({ review, bare }: RatioRound): number {
  return review.seconds / bare.seconds;
}

function commandSeconds(warm: readonly RatioRound[], at: number): number {
  return spreadOf(warm.map(({ bare }) => bare.commands[at]?.seconds ?? Number.NaN)).median;
}
