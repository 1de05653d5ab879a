/** What a proposal may change because the failure itself is evidence for it; made by whoever diagnosed, never read from the proposal. */
export interface GuardAllowance {
  /** The contract's own types were wrong: `data_type` may change. */
  readonly dataTypes?: boolean;
  /** Columns that the pull request renamed; resources and columns by name. */
  readonly renamedColumns?: readonly { readonly resource: string; readonly from: string; readonly to: string }[];
  readonly renamedModels?: readonly { readonly from: string; readonly to: string }[];
  /** Tests of a kind that doesn't exist, and what was meant. */
  readonly renamedTests?: readonly { readonly from: string; readonly to: string }[];
  /** Arguments that a test doesn't know, and what was meant. */
  readonly renamedArguments?: readonly { readonly from: string; readonly to: string }[];
  /** The files as they are on the base: a row of a seed may become again what it was there. */
  readonly base?: ReadonlyMap<string, string>;
}

/** A proposal without evidence for anything. */
export const NOTHING_ALLOWED: GuardAllowance = {};
