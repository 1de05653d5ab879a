interface ProblemKey {
  readonly pullRequest: number;
  readonly code: string;
}

const KEY = /^problem:(\d{1,10}):(STW-\d{4})$/;

/** The `external_id` of a check that says why nothing could be run for a pull request. */
export function formatProblemKey({ pullRequest, code }: ProblemKey): string {
  return `problem:${pullRequest}:${code}`;
}

/** Reads it back, or says undefined when the text is none. */
export function parseProblemKey(text: string): ProblemKey | undefined {
  const [, pullRequest, code] = KEY.exec(text) ?? [];
  return pullRequest === undefined || code === undefined ? undefined : { pullRequest: Number(pullRequest), code };
}
