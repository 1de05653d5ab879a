import { defineAgent } from '../define-agent.ts';

/** Design decisions: architecture and materialization. */
export const dataModeler = defineAgent({
  id: 'data-modeler',
  title: 'Data modeler',
  purpose: 'Design decisions',
  whenToUse: 'architecture and materialization',
});
