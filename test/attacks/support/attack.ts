import { test } from 'vitest';
import { type AttackId, attackNamed } from '../attacks.ts';

/** A test that bears an attack's name: the table of docs/security.md lists it, and every attack of the table has one. */
export function attack(id: AttackId, body: () => unknown, milliseconds?: number): void {
  test(`${id}: ${attackNamed(id).how}`, async () => void (await body()), milliseconds);
}
