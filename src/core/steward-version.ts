import { z } from 'zod';

/** The version of Steward that this code is; a contract test holds it against package.json. */
export const STEWARD_VERSION = '0.1.0';

/** A version of Steward as requests and reports carry it. What a report says of itself is only compared and shown. */
export const stewardVersionSchema = z
  .string()
  .max(40)
  .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]{1,20})?$/);

/** Whether one version is older than another, by its three numbers. */
export function isOlder(one: string, other: string): boolean {
  const [these, those] = [numbersOf(one), numbersOf(other)];
  const at = these.findIndex((number, index) => number !== those[index]);
  return at >= 0 && (these[at] ?? 0) < (those[at] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return version.split(/[.-]/, 3).map(Number);
}
