import type { EngineEvent } from './engine-event.ts';

type RustError = Pick<Extract<EngineEvent, { kind: 'error' }>, 'code' | 'place'>;

const CODE = /\bdbt(?<number>\d{3,4})\b/;
const PLACE = /^\s*--> (?<path>[^\n]+?):(?<line>\d+):(?<column>\d+)/m;

/** Code and place out of an error's text as dbt 2.x writes it: `[Name (dbt1060)]: … \n --> models/a.sql:3:7`. Empty for other texts. */
export function rustErrorFacts(text: string): RustError {
  const number = CODE.exec(text)?.groups?.['number'];
  const { path, line, column } = PLACE.exec(text)?.groups ?? {};
  return {
    ...(number === undefined ? {} : { code: `dbt${number}` }),
    ...(path === undefined ? {} : { place: { path, line: Number(line), column: Number(column) } }),
  };
}
