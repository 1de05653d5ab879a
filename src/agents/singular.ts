/** An English noun without its plural: `cities` → `city`, `orders` → `order`. */
export function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=ss|x|ch|sh)es$|(?<!s)s$/, '');
}
