import { z } from 'zod';

/** How much a finding matters: `error` fails the check, `warning` and `info` don't. */
export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;
