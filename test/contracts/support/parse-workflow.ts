import { registerHooks } from 'node:module';

// The package imports JSON without saying so, which Node refuses.
registerHooks({
  load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

/** What GitHub's own parser objects to in a workflow file, expressions included; nothing when it would run. */
export async function objectionsTo(content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: 'steward.yml', content }, new NoOperationTraceWriter());
  const { errors = [] } = value === undefined ? {} : await convertWorkflowTemplate(context, value);
  return [...context.errors.getErrors().map(({ message }) => message), ...errors.map(({ Message }) => Message)];
}
