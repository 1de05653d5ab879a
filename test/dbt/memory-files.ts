import type { Files } from '../../src/core/ports/files.ts';

/** Files in memory; what was removed or written can be looked up in `texts`. */
export function memoryFiles(initial: Readonly<Record<string, string>> = {}): Files & { readonly texts: Map<string, string> } {
  const texts = new Map(Object.entries(initial));
  let count = 0;
  return {
    texts,
    read: async (path) => texts.get(path),
    readInside: async (folder, path) => texts.get(`${folder}/${path}`),
    write: async (path, text) => {
      texts.set(path, text);
    },
    exists: async (path) => [...texts.keys()].some((known) => known === path || known.startsWith(`${path}/`)),
    copy: async (from, to) => {
      texts.set(to, texts.get(from) ?? '');
    },
    copyTree: async (from, to) => {
      for (const [path, text] of new Map(texts)) if (path.startsWith(`${from}/`)) texts.set(to + path.slice(from.length), text);
    },
    remove: async (path) => {
      for (const known of texts.keys()) if (known === path || known.startsWith(`${path}/`)) texts.delete(known);
    },
    list: async (folder, ending) => {
      const below = [...texts.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending));
      return below.map((path) => path.slice(folder.length + 1)).toSorted();
    },
    temporary: async (prefix) => {
      count += 1;
      return `/tmp/${prefix}-${count}`;
    },
  };
}
