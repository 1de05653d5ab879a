import { StringDecoder } from 'node:string_decoder';

/** Collects a byte stream as text: hands on each line as it is complete, and keeps the last `limit` characters. */
interface StreamText {
  push(chunk: Uint8Array): void;
  /** Hands on what is left of the last line, and returns the text that was kept. */
  end(): string;
}

/** Makes a StreamText. A line longer than `limit` is handed on in pieces, so that memory stays bounded. */
export function streamText(limit: number, onLine: (line: string) => void = () => undefined): StreamText {
  const decoder = new StringDecoder('utf8');
  let kept = '';
  let line = '';
  const take = (text: string): void => {
    kept = keepEnd(kept + text, limit);
    const lines = (line + text).split('\n');
    line = lines.pop() ?? '';
    for (const complete of lines) onLine(complete.endsWith('\r') ? complete.slice(0, -1) : complete);
    if (line.length > limit) {
      onLine(line);
      line = '';
    }
  };
  const end = (): string => {
    take(decoder.end());
    if (line !== '') onLine(line);
    line = '';
    return kept.slice(-limit);
  };
  return { push: (chunk) => take(decoder.write(Buffer.from(chunk))), end };
}

/** Cuts only when twice the limit is reached: cutting at each chunk would copy the whole text each time. */
function keepEnd(text: string, limit: number): string {
  return text.length > 2 * limit ? text.slice(-limit) : text;
}
