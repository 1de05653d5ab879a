/** One API request that was made, for tests to look at. */
export interface RecordedRequest {
  readonly method: string;
  /** Path inside the API, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** GitHub's operation id, or undefined for an address that isn't served. */
  readonly operation: string | undefined;
  /** `app`, `installation`, `job`, `user` or `anonymous`, once known. */
  by: string;
  status: number;
  /** Where the request departs from GitHub's OpenAPI description; empty when it doesn't. */
  readonly violations: string[];
  /** Where our own answer departs from it: a defect of the local GitHub. */
  readonly drift: string[];
}
