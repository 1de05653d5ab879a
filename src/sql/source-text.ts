/** A text by its lines. */
export interface SourceText {
  readonly lines: readonly string[];
}

/** The lines of a text, for causes: any line ending, no trailing blanks. */
export function sourceText(text: string): SourceText {
  return { lines: text.split(/\r\n|\n|\r/).map((line) => line.trimEnd()) };
}

/** The text of a line (from 1) without its indentation. */
export function lineText({ lines }: SourceText, line: number): string {
  return (lines[line - 1] ?? '').trim();
}
