import type { Attack } from './attack.ts';
import { ATTACKS_BY_CODE } from './attacks-by-code.ts';
import { ATTACKS_ON_GITHUB } from './attacks-on-github.ts';

/** Every attack, each carried out by the one test that bears its id and its words. docs/security.md shows them in this order. */
export const attacks: readonly (Attack & { readonly id: string })[] = Object.entries({ ...ATTACKS_ON_GITHUB, ...ATTACKS_BY_CODE }).map(
  ([id, attack]) => ({ id, ...attack }),
);
