const NEWLINE = 0x0a;

/** The end of a stream of bytes, at most `most` of them; where something was cut off, it begins with a whole line. Holds no more than twice as much. */
export async function lastBytes(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  let kept: Uint8Array[] = [];
  let size = 0;
  let isCut = false;
  for await (const chunk of chunks) {
    kept.push(chunk);
    size += chunk.byteLength;
    if (size <= 2 * most) continue;
    kept = [joined(kept).slice(-most)];
    size = most;
    isCut = true;
  }
  const whole = joined(kept);
  return isCut || whole.byteLength > most ? fromWholeLine(whole.subarray(Math.max(0, whole.byteLength - most))) : whole;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** A text of one endless line stays as it was cut. */
function fromWholeLine(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(bytes.indexOf(NEWLINE) + 1);
}
