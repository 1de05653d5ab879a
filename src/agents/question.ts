/** Something that a rule wants to know from the data of one side: one SELECT that answers in few rows. */
export interface Question {
  /** Unique within its side; by convention `<rule id>:<unique id of the model>[:<column>]`. */
  readonly id: string;
  /** A single SELECT in the warehouse's dialect over relations as `SideView.relation` names them. */
  readonly sql: string;
}

/** The rows of an answer, by lower-case column name. */
export type Answer = readonly Readonly<Record<string, string | number | boolean | null>>[];
