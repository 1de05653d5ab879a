import { z } from 'zod';

/** How much a finding matters: `error` fails the check, `warning` and `info` don't. */
export const severitySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severitySchema>;

/** What the configuration may say about a rule: how much its findings weigh, or that it stays silent. */
export const ruleLevelSchema = z.enum([...severitySchema.options, 'off']);
export type RuleLevel = z.infer<typeof ruleLevelSchema>;
