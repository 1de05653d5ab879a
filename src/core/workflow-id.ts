import { z } from 'zod';

/** The five workflows. */
export const workflowIdSchema = z.enum([
  'full-pipeline',
  'new-dimension',
  'new-fact-table',
  'debug-pipeline-failure',
  'architecture-review',
]);
export type WorkflowId = z.infer<typeof workflowIdSchema>;

/** `plan` runs what only reads and shows the scope; `apply` does the rest. */
export const phaseSchema = z.enum(['plan', 'apply']);
export type Phase = z.infer<typeof phaseSchema>;
