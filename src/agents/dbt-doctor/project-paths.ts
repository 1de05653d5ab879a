import { type FixContext, projectFiles } from './fix-context.ts';

/** The paths of everything in the head's project that dbt reads and that is known from a manifest or from the pull request. */
export function headPaths(context: FixContext): readonly string[] {
  const project = context.head ?? context.base;
  const own = [...(project?.nodes.values() ?? [])].filter(({ packageName }) => packageName === project?.name);
  const known = [
    ...own.flatMap(({ path, patchPath }) => [path, patchPath]),
    ...[...(project?.macros.values() ?? [])].filter(({ packageName }) => packageName === project?.name).map(({ path }) => path),
    ...[project?.sources, project?.exposures, project?.consumers, project?.unitTests].flatMap((all) =>
      [...(all?.values() ?? [])].map(({ path }) => path),
    ),
    ...projectFiles(context).map(({ path }) => path),
  ];
  const paths = [...new Set(known)].filter((path) => path !== undefined);
  return paths.filter((path) => context.text('head', path) !== undefined).toSorted((one, other) => (one < other ? -1 : 1));
}
