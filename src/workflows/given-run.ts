/** What a failed run elsewhere left behind: texts of its target folder by name, and its log. Hostile data like any artifact. */
export interface GivenRun {
  /** "the run https://…/actions/runs/1": how the report names it. */
  readonly name: string;
  /** The commit that it ran on; where that could not be learned (see `problem`), the one that is looked at. */
  readonly headSha: string;
  readonly target: ReadonlyMap<string, string>;
  readonly log: string | undefined;
  /** What of it is missing and why, as the end of a sentence; belongs under the report's evidence. What is there still holds. */
  readonly problem?: string | undefined;
}
