const INJECTED = /__dbt__cte__\w+ as \(/g;

/** The numbers (from 1) of compiled lines that dbt injected for ephemeral parents: they belong to another model's file. */
export function injectedLines(compiled: readonly string[]): Set<number> {
  const injected = new Set<number>();
  let depth = 0;
  for (const [index, line] of compiled.entries()) {
    depth = depthAfter(line, depth);
    if (depth > 0) injected.add(index + 1);
  }
  return injected;
}

/** How deep in an injected query a line ends: 0 outside. The line that closes one may open the next. */
function depthAfter(line: string, before: number): number {
  let depth = before;
  let position = 0;
  while (position < line.length) {
    if (depth === 0) {
      INJECTED.lastIndex = position;
      if (INJECTED.exec(line) === null) return 0;
      position = INJECTED.lastIndex;
      depth = 1;
    } else {
      if (line[position] === '(') depth += 1;
      if (line[position] === ')') depth -= 1;
      position += 1;
    }
  }
  return depth;
}
