import { codeReviewer } from './code-reviewer/index.ts';
import { dataModeler } from './data-modeler/index.ts';
import { dbtDoctor } from './dbt-doctor/index.ts';
import { dbtRunner } from './dbt-runner/index.ts';
import type { Agent } from './define-agent.ts';
import { dimModeler } from './dim-modeler/index.ts';
import { powerbiModeler } from './powerbi-modeler/index.ts';

/** The six agents, in the order in which people get to know them. */
export const agents = [dbtRunner, dbtDoctor, dataModeler, dimModeler, codeReviewer, powerbiModeler] as const satisfies readonly Agent[];
