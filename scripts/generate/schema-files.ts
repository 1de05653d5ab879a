import { z } from 'zod';
import { reportSchema } from '../../src/core/report.ts';
import { runRequestSchema } from '../../src/core/run-request.ts';
import { setUpReportSchema } from '../../src/core/set-up-report.ts';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';
import type { GeneratedFile } from './generated-file.ts';

const SCHEMAS = {
  config: { title: 'Steward: .github/steward.yml', schema: productConfigSchema },
  'run-request': { title: 'Steward: what the App asks the Action to run, version 1', schema: runRequestSchema },
  report: { title: 'Steward: the result of a run, version 1', schema: reportSchema },
  'verify-setup': { title: 'Steward: how an installation stands, version 1', schema: setUpReportSchema },
} as const;

/** The JSON Schemas under `schema/`, as people and the App's partners write these documents (so fields with a default are optional). */
export function schemaFiles(): readonly GeneratedFile[] {
  return Object.entries(SCHEMAS).map(([name, { title, schema }]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    return { path: `schema/${name}.json`, text: `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n` };
  });
}
