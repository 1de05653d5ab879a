import { code } from '../../words.ts';
import { failingNode } from '../failing-place.ts';
import { changedOnly, defineFix } from '../fix.ts';
import { isAbout } from '../restoring.ts';

/** An incremental model whose columns changed, with a setting that forbids it: new columns are appended, none is dropped. */
export const onSchemaChange = defineFix({
  id: 'on-schema-change',
  propose: (context) => {
    const node = failingNode(context);
    const text = node === undefined ? undefined : context.text('head', node.path);
    if (
      node === undefined ||
      text === undefined ||
      !isAbout(/incr\.(?:out_of_sync|osc_invalid)|out of sync|Invalid value for on_schema_change/)(context)
    )
      return undefined;
    const content = text.replace(/(on_schema_change\s*=\s*)(['"])\w*\2/, '$1$2append_new_columns$2');
    const files = changedOnly(context, [{ path: node.path, content }]);
    if (files === undefined) return undefined;
    return {
      title: `Let ${code(node.name)} append new columns`,
      rationale: `The columns of ${code(node.name)} changed, and its on_schema_change doesn't let an incremental run follow. New columns are appended; rows that are there keep null in them.`,
      files,
      alternative: `Run it once with \`--full-refresh\` and leave the setting.`,
    };
  },
});
