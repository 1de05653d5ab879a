/** One way to harm somebody who uses Steward, and what becomes of it. Threats are numbered as in docs/security.md. */
export interface Attack {
  readonly threat: `T${number}` | `D${number}`;
  readonly how: string;
  /** Where it ends, or what is promised all the same. */
  readonly stopped: string;
}
