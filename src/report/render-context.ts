/** A run of the same workflow on an earlier commit, as one line of the comment. */
interface EarlierRun {
  readonly headSha: string;
  readonly title: string;
  readonly url?: string | undefined;
}

/** What a renderer may link to and must tell apart. All addresses come from the caller, none from a report. */
export interface RenderContext {
  /** For example `https://github.com/acme/taxi`; without it, links to files are plain text. */
  readonly repositoryUrl?: string | undefined;
  readonly runUrl?: string | undefined;
  /** The folder that holds `rules/<rule-id>.md`. */
  readonly docsUrl?: string | undefined;
  /** True when the repository holds several dbt projects, so that the verdict names this one. */
  readonly severalProjects: boolean;
  /** Titles of rules by id; a rule without one is called by its id. */
  readonly ruleTitles?: Readonly<Record<string, string>> | undefined;
  /** What the base's configuration says about fixes; `branch` shows the command that commits one. */
  readonly fixes?: 'suggest' | 'branch' | undefined;
  /** How many findings went away, and how many came, since the commit before. */
  readonly sinceLastPush?: { readonly resolved: number; readonly added: number } | undefined;
  readonly earlierRuns?: readonly EarlierRun[] | undefined;
}
