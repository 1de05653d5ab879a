/** How a change of a SELECT can matter, weakest first; docs/design.md defines each exactly. */
export type ChangeClass = 'none' | 'additive' | 'column' | 'model-wide' | 'unknown';

/** What became of one output column. */
export interface ColumnChange {
  readonly name: string;
  readonly class: 'added' | 'removed' | 'renamed' | 'redefined' | 'retyped' | 'unchanged';
  /** For `renamed`: the column's name on the base. */
  readonly previousName?: string;
}

/** The line that makes a change what it is. Lines count from 1 in the text of that side. */
export interface Cause {
  readonly side: 'base' | 'head';
  readonly line: number;
  readonly text: string;
  /** A few words: "rows filtered", "column removed", "join changed". */
  readonly why: string;
}

/** What changed between two SELECTs. `unknown` always says why in its causes or in `reason`; it is never shown as safe. */
export interface Classification {
  readonly class: ChangeClass;
  readonly columns: readonly ColumnChange[];
  readonly causes: readonly Cause[];
  /** Why nothing could be proved, when the class is `unknown`. */
  readonly reason?: string;
}
