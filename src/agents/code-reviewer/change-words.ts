import { fileLink, type Link } from '../../core/block.ts';
import type { ModelChange, NodeChange } from '../../dbt/model-change.ts';
import type { ChangeClass, ColumnChange } from '../../sql/classification.ts';
import type { Impact } from '../impact.ts';
import { amount, code, plain, series, strong } from '../words.ts';

type Words = string | Link;

/** A changed model's "Change" cell: the class, and in a few words what it consists of. */
export function changeWords({ kind, classification, causes }: ModelChange): string {
  if (kind === 'added') return 'new';
  if (kind === 'removed') return 'removed';
  const columns = series(classification.columns.flatMap(columnWords), 4);
  const words: Record<ChangeClass, string> = {
    none: 'none: proved equal to the base',
    additive: `additive: ${columns}`,
    column: `column: ${columns}`,
    'model-wide': `model-wide: ${series([...new Set(causes.map(({ why }) => why))], 3) || 'rows change'}`,
    unknown: `unknown: ${plain(classification.reason ?? 'nothing could be proved')}${columns === '' ? '' : `; seen: ${columns}`}`,
  };
  return words[classification.class];
}

function columnWords({ name, class: kind, previousName }: ColumnChange): readonly string[] {
  if (kind === 'unchanged') return [];
  if (kind === 'added') return [`${code(name)} new`];
  return [kind === 'renamed' && previousName !== undefined ? `${code(previousName)} renamed to ${code(name)}` : `${code(name)} ${kind}`];
}

/** The "Because of" cell: the line that makes the change what it is, or why dbt counts the node as changed. */
export function becauseWords({ reasons, ...change }: ModelChange | NodeChange): readonly Words[] {
  const [cause] = 'causes' in change ? change.causes : [];
  if (cause !== undefined) {
    const { path, side, line, confidence } = cause;
    const label = `line ${line}${side === 'base' ? ' of the base' : ''}`;
    return [confidence === 'file' ? fileLink(path.split('/').at(-1) ?? path, { path, side }) : fileLink(label, { path, line, side })];
  }
  return [
    series(
      reasons.map(({ text }) => plain(text)),
      2,
    ),
  ];
}

/** People are named, not counted, as long as a table row can hold them. */
const MOST_EXPOSURES = 6;

/** The "Reaches" cell: people first, then metrics, tests and models. */
export function reachWords(change: ModelChange | NodeChange, impact: Impact | undefined): string {
  const { models = [], metrics = [], tests = [], exposures = [], narrowed = false } = impact ?? {};
  const changeClass = 'classification' in change ? change.classification.class : undefined;
  if (models.length + metrics.length + exposures.length === 0) {
    if (change.kind === 'added' || changeClass === 'additive') return 'nothing yet';
    return narrowed ? 'no path found in this dbt project' : 'nothing in this dbt project';
  }
  const readers = exposures.map(({ name, owner }) => (owner === undefined ? strong(name) : `${strong(name)} (${plain(owner)})`));
  const hidden = exposures.length - MOST_EXPOSURES;
  const more = hidden > 0 ? [amount(hidden, 'more exposure')] : [];
  const [nearest, ...others] = models;
  const modelWords = nearest === undefined ? [] : [others.length === 0 ? code(nearest) : `${code(nearest)} and ${others.length} more`];
  const between = [
    ...(metrics.length > 0 ? [amount(metrics.length, 'metric')] : []),
    ...(tests.length > 0 ? [amount(tests.length, 'test')] : []),
  ];
  return [...readers.slice(0, MOST_EXPOSURES), ...more, ...between, ...modelWords].join(', ');
}
