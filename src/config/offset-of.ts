import { type Document, isMap, isNode, isScalar } from 'yaml';

/** Where in a YAML text the nearest part of a place that is there begins: of a map's entry its key. */
export function offsetOf(document: Document, place: readonly PropertyKey[]): number {
  for (let length = place.length; length > 0; length -= 1) {
    const parent: unknown = document.getIn(place.slice(0, length - 1), true);
    const step = place[length - 1];
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
    const node: unknown = pair === undefined ? document.getIn(place.slice(0, length), true) : pair.key;
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}
