import { defineAgent } from '../define-agent.ts';

/** Power BI modelling: semantic model updates. */
export const powerbiModeler = defineAgent({
  id: 'powerbi-modeler',
  title: 'Power BI modeler',
  purpose: 'Power BI modelling',
  whenToUse: 'semantic model updates',
});
