/** An answer to give instead of the real one, a number of times. */
export interface Fault {
  readonly method: string;
  /** Tested against the path inside the API. */
  readonly path: RegExp;
  readonly status: number;
  readonly times: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The fault planned for a request, if any; it is used up once. */
export function takeFault(faults: Fault[], method: string, path: string): Fault | undefined {
  const at = faults.findIndex((fault) => fault.method === method && fault.path.test(path));
  const fault = faults[at];
  if (fault === undefined) return undefined;
  faults.splice(at, 1, ...(fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []));
  return fault;
}
