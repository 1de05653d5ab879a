import { type ExamplePullRequest, examplePullRequests } from '../../../tools/stage/example.ts';

/** An example pull request by its folder's name. */
export function exampleNamed(name: string): ExamplePullRequest {
  const found = examplePullRequests().find((example) => example.name === name);
  if (found === undefined) throw new Error(`there is no example pull request ${name}`);
  return found;
}
