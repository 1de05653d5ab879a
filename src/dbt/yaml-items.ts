import { type Document, isAlias, isMap, isSeq, type Node, type YAMLMap } from 'yaml';

/** The entries of a list under a key, anchors followed; nothing when there is no such list. */
export function itemsIn(document: Document, owner: YAMLMap, list: string): readonly Node[] {
  const items = resolved(document, owner.get(list));
  return isSeq<Node>(items) ? items.items.flatMap((item) => resolved(document, item) ?? []) : [];
}

/** The entries of a list that are maps. */
export function mapsIn(document: Document, owner: YAMLMap, list: string): readonly YAMLMap[] {
  return itemsIn(document, owner, list).filter((item) => isMap(item));
}

function resolved<Value>(document: Document, value: Value): Value | Node | undefined {
  return isAlias(value) ? value.resolve(document) : value;
}
