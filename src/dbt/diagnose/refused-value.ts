/** How databases quote a value that they could not convert; the first group is the value. */
const SAID: readonly RegExp[] = [
  /string ['"]([^'"\n]{1,80})['"]/,
  /(?:field format|field value out of range): ["']([^"'\n]{1,80})["']/,
  /invalid input syntax for type [\w ]{1,40}: "([^"\n]{1,80})"/,
];

/** The value that a database could not convert, where its message holds it. */
export function refusedValue(text: string): string | undefined {
  return SAID.map((pattern) => pattern.exec(text)?.[1]).find((value) => value !== undefined);
}
