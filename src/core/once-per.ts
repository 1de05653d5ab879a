/** Remembers what `read` answers for each object, as long as the object lives: for what many ask of the same plain data. */
export function oncePer<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value | typeof UNDEFINED>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found === UNDEFINED ? (undefined as Value) : found;
    const value = read(key);
    known.set(key, value === undefined ? UNDEFINED : value);
    return value;
  };
}

/** Stands for an answer that is undefined. */
const UNDEFINED = Symbol('undefined');
