/** A file of the repository that is written by a program, as it should read now. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}
