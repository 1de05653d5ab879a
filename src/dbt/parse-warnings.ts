import type { Invocation } from './dbt-session.ts';

/** The summary repeats the others; that this dbt is old is no news of a pull request. */
const NO_NEWS = /DeprecationsSummary|^This version of dbt|Update available|Your version of dbt/;

/** What dbt itself warned about in an invocation, deprecations included, each once and without its own mark. */
export function parseWarnings({ events }: Pick<Invocation, 'events'>): readonly string[] {
  const said = events.flatMap((event) => (event.kind === 'warning' || event.kind === 'deprecation' ? [event.text] : []));
  const texts = said.filter((text) => !NO_NEWS.test(text)).map((text) => text.replace(/^\[WARNING\](?:\[\w+\])?:\s*/, '').trim());
  return [...new Set(texts.filter((text) => text !== ''))];
}
