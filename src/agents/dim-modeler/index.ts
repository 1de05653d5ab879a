import { defineAgent } from '../define-agent.ts';

/** Dimensional modelling: facts, dimensions and slowly changing dimensions. */
export const dimModeler = defineAgent({
  id: 'dim-modeler',
  title: 'Dimensional modeler',
  purpose: 'Dimensional modelling',
  whenToUse: 'facts, dimensions and slowly changing dimensions',
});
