import { defineAgent } from '../define-agent.ts';

/** Review code quality: pull requests, before they are opened and after each change. */
export const codeReviewer = defineAgent({
  id: 'code-reviewer',
  title: 'Code reviewer',
  purpose: 'Review code quality',
  whenToUse: 'pull requests, before they are opened and after each change',
});
