/** The lines of a log with the time at which each came, in seconds since 1970. */
export interface LogLines {
  readonly take: (line: string) => void;
  readonly forget: () => void;
  readonly at: (pattern: RegExp, which: 'first' | 'last') => number;
}

/** Collects the lines of one log. */
export function collectLines(): LogLines {
  let lines: { readonly at: number; readonly text: string }[] = [];
  return {
    take: (text) => void lines.push({ at: Date.now() / 1000, text }),
    forget: () => {
      lines = [];
    },
    at: (pattern, which) => {
      const isIt = ({ text }: { readonly text: string }): boolean => pattern.test(text);
      const found = which === 'first' ? lines.find(isIt) : lines.findLast(isIt);
      if (found === undefined) throw new Error(`the log has no line like ${pattern}`);
      return found.at;
    },
  };
}
