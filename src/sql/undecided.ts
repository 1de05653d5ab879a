/** Thrown where nothing can be proved; the message ends up as the reason of class `unknown`. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
}
