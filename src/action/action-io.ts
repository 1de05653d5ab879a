/** The inputs that action.yml declares; a contract test compares the two. */
export const INPUTS = ['job', 'request', 'head', 'base', 'python', 'ci-database', 'given', 'reports', 'sarif', 'github-token'] as const;

/** The outputs that it declares. */
export const OUTPUTS = ['request', 'count', 'static-count', 'head-sha', 'base-sha', 'outcome', 'sarif'] as const;

/** The name of an input. */
export type Input = (typeof INPUTS)[number];

/** The name of an output. */
export type Output = (typeof OUTPUTS)[number];

/** The runner's environment. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What the Action reads and writes besides files and GitHub. `@actions/core` in production. */
export interface ActionIo {
  readonly input: (name: Input) => string;
  readonly setOutput: (name: Output, value: string) => void;
  readonly info: (line: string) => void;
  readonly error: (line: string) => void;
  readonly summary: (markdown: string) => Promise<void>;
  readonly setFailed: (reason: string) => void;
  readonly onCancel: (stop: () => void) => void;
}
