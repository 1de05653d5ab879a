import type { DbtProject } from '../dbt/project.ts';
import { buildGraph, type GraphInput } from './build-graph.ts';
import type { ColumnGraph } from './column-graph.ts';
import { type ReverseEdges, reverseEdges } from './reverse-edges.ts';

/** A project with the graph of its columns, to be followed both ways. */
export interface ProjectLineage {
  readonly project: DbtProject;
  readonly graph: ColumnGraph;
  readonly edges: ReverseEdges;
}

/** Builds the graph of a project once, for all questions about it. */
export function projectLineage(input: GraphInput): ProjectLineage {
  const graph = buildGraph(input);
  return { project: input.project, graph, edges: reverseEdges(graph) };
}
