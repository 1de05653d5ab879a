import type { WorkflowId } from './workflow-id.ts';

/** A command about a run or a finding, not a workflow. */
export type Control = 'confirm' | 'cancel' | 'status' | 'help' | 'approve' | 'explain' | 'accept' | 'override';

/** What a comment asks for, or why it asks for nothing. */
export type Command =
  | {
      readonly kind: 'workflow';
      readonly workflow: WorkflowId;
      /** Typed by the workflow: `{ name: 'customers' }` for a dimension. */
      readonly parameters: Readonly<Record<string, string>>;
      /** `--flags` of a slash command. */
      readonly options: Readonly<Record<string, string | true>>;
    }
  | { readonly kind: 'control'; readonly control: Control; readonly argument: string }
  /** A slash command that doesn't exist; it deserves an answer. */
  | { readonly kind: 'unknown'; readonly word: string; readonly didYouMean?: string }
  | { readonly kind: 'none'; readonly reason: string };
