import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ProjectSetUp } from './set-up.ts';
import { budgetText, passedNames, projectText } from './write-config.ts';

/**
 * A configuration that somebody has, with the projects and variables that are new. Values, order and comments stay; a text to which nothing
 * has to be added stays byte for byte.
 */
export function updateConfig(text: string, projects: readonly ProjectSetUp[]): string {
  const document = parseDocument(text);
  const listed = projectsOf(document);
  const changes = projects.map((project) => (project.isNew ? add(document, project) : complete(document, listed, project)));
  return changes.includes(true) ? document.toString(styleOf(text)) : text;
}

function projectsOf(document: Document): YAMLSeq | undefined {
  const projects: unknown = document.get('projects', true);
  return isSeq(projects) ? projects : undefined;
}

function add(document: Document, project: ProjectSetUp): boolean {
  const written = parseDocument(`projects:\n${projectText(project)}`);
  const item = projectsOf(written)?.items[0];
  const listed = projectsOf(document);
  if (listed === undefined || listed.items.length === 0) document.set('projects', written.get('projects', true));
  else listed.items.push(item);
  if (isMap(item)) item.spaceBefore = listed !== undefined && listed.items.length > 1;
  const budget: unknown = parseDocument(budgetText([project])).get('budget', true);
  if (isMap(budget) && !document.has('budget')) document.set('budget', budget);
  return true;
}

/** Variables that dbt can't do without, and a lock file that is there. */
function complete(document: Document, listed: YAMLSeq | undefined, project: ProjectSetUp): boolean {
  const entry = listed?.items.find((item): item is YAMLMap => isMap(item) && item.get('name') === project.name);
  if (entry === undefined) return false;
  return [addNames(document, entry, passedNames(project)), setLockFile(entry, project)].includes(true);
}

function addNames(document: Document, entry: YAMLMap, names: readonly string[]): boolean {
  const listed: unknown = entry.get('env', true);
  const known = isSeq(listed) ? listed.items.map((item) => (isScalar(item) ? item.value : item)) : [];
  const missing = names.filter((name) => !known.includes(name));
  if (missing.length === 0) return false;
  if (isSeq(listed)) for (const name of missing) listed.add(document.createNode(name));
  else entry.set('env', document.createNode([...missing], { flow: true }));
  return true;
}

function setLockFile(entry: YAMLMap, { lockFile, hasLockFile }: ProjectSetUp): boolean {
  if (!hasLockFile || entry.get('lockfile') === lockFile.path) return false;
  entry.set('lockfile', lockFile.path);
  return true;
}

/** The habits of the text, so that what isn't touched looks as before. */
function styleOf(text: string): { readonly lineWidth: 0; readonly indentSeq: boolean; readonly flowCollectionPadding: boolean } {
  return {
    lineWidth: 0,
    indentSeq: !/^(\s*)[\w-]+:[^\n]*\n\1- /m.test(text),
    flowCollectionPadding: /: [[{] /.test(text),
  };
}
