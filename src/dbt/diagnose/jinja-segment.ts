/** The Jinja of a raw line that made a part of its compiled line, and that part. */
export interface JinjaSegment {
  readonly jinja: string;
  readonly made: string;
}

const JINJA = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/g;

/** Which Jinja of a raw line made the text at a position of the compiled line; undefined for text that stands there as it is. */
export function jinjaSegmentAt(raw: string, compiled: string, position: number): JinjaSegment | undefined {
  const jinja = raw.match(JINJA) ?? [];
  const plain = raw.split(JINJA);
  let end = (plain[0] ?? '').length;
  for (const [index, code] of jinja.entries()) {
    const after = plain[index + 1] ?? '';
    const next = after === '' ? compiled.length : compiled.indexOf(after, end);
    if (next < 0) return undefined;
    if (position >= end && position < next) return { jinja: code, made: compiled.slice(end, next) };
    end = next + after.length;
  }
  return undefined;
}
