/** One entry of the `errors` list of GitHub's 422. */
export interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: string;
  readonly message?: string;
}

/** An answer other than success, with the body that GitHub sends. */
export class GitHubError extends Error {
  readonly status: number;
  readonly errors: readonly (FieldError | string)[] | undefined;

  constructor(status: number, message: string, errors?: readonly (FieldError | string)[]) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** GitHub's 422 for one field. */
export function unprocessable(resource: string, field: string, message: string): GitHubError {
  return new GitHubError(422, 'Validation Failed', [{ resource, field, code: 'custom', message }]);
}
