import type { DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { layerOf } from '../../../model-layer.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import { code } from '../../../words.ts';

/** S3: a mart reads a source itself, so that what staging does for everyone (names, types, duplicates) is done again or not at all. */
export const martReadsSource = defineRule({
  id: 'mart-reads-source',
  code: 'S3',
  title: 'A mart reads a source directly',
  severity: 'warning',
  preset: 'default',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const model of view.models.filter((one) => layerOf(one) === 'mart' && one.packageName === view.project.name)) {
      for (const id of model.dependsOn.nodes) {
        const source = view.project.sources.get(id);
        if (source === undefined) continue;
        const line = lineOf(textOf(model, view), new RegExp(String.raw`\bsource\s*\([^)]*['"]${escaped(source.name)}['"]`));
        yield {
          subject: model.uniqueId,
          key: id,
          message: `${code(model.name)} reads the source ${code(`${source.sourceName}.${source.name}`)} directly${line === undefined ? '' : ` (line ${line})`}.`,
          remedy: remedyFor(id, view.project),
          location: { ...modelLocation(model, view.side, view.projectDir), ...(line === undefined ? {} : { line }) },
        };
      }
    }
  },
});

/** A staging model of that source may be there already. */
function remedyFor(sourceId: string, { children, nodes }: DbtProject): string {
  const readers = (children.get(sourceId) ?? []).flatMap((id) => nodes.get(id) ?? []);
  const staged = readers.find((node) => node.resourceType === 'model' && layerOf(node) === 'staging');
  return staged === undefined ? 'Put a staging model between them.' : `Read ${code(staged.name)} instead, which stages it.`;
}

function escaped(text: string): string {
  return text.replaceAll(/[^\w\s]/g, String.raw`\$&`);
}
