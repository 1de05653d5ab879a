import type { Acknowledgement } from './measure-acknowledgement.ts';
import type { MeasuredReview } from './measure-review.ts';
import type { MeasuredPart } from './run-part.ts';
import type { Spread } from './statistics.ts';

/** Everything that was measured in one run of the bench. */
export interface Measured extends OnStage {
  readonly date: Date;
  /** Load average of a minute, at the start and at the end. */
  readonly load: readonly [number, number];
  readonly bareDbt: Spread;
  readonly cliStart: Spread;
  readonly actionStart: Spread;
  readonly parts: Parts;
}

/** What was measured in the local GitHub, with the App and the Action. */
export interface OnStage {
  readonly acknowledgement: Acknowledgement;
  readonly example: string;
  readonly reviews: readonly MeasuredReview[];
}

/** The scripts of bench/ that stand for themselves. */
export interface Parts {
  readonly acknowledge: MeasuredPart;
  readonly classify: MeasuredPart;
  readonly readManifest: MeasuredPart;
  readonly readOneManifest: MeasuredPart;
  readonly diffManifests: MeasuredPart;
  readonly readLog: MeasuredPart;
  readonly diagnose: MeasuredPart;
  readonly reviewRatio: MeasuredPart;
  readonly dataDiff: MeasuredPart;
  readonly peers: MeasuredPart;
}
