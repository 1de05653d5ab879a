import type { AskedLane, Lane } from '../core/lane.ts';
import { lowerLane } from './lower-lane.ts';
import type { SideSchemas } from './prepare-side.ts';
import type { ChosenProfile } from './profiles.ts';

/** What is asked for and what is there to work with. */
interface LaneFacts {
  readonly asked: AskedLane | undefined;
  readonly profile: Pick<ChosenProfile, 'adapter' | 'databaseFile'>;
  /** Schemas of its own that the run may fill in a shared warehouse, or why it has none. */
  readonly schemas: SideSchemas | { readonly refused: string };
  /** Whether somebody said what may be spent. */
  readonly hasBudget: boolean;
}

/** How deep base and head are compared, and why, in words for the report. */
export function chooseLane({ schemas, ...facts }: LaneFacts): Lane {
  const { asked, profile } = facts;
  const { adapter } = profile;
  if (asked !== undefined && asked.name !== 'build') return lowerLane(asked.name, whyAsked(asked), asked.because);
  if (isOwnFile(profile)) return { name: 'build', reason: 'base and head built on DuckDB, each in its own file' };
  if (isOnlyRead(facts)) return lowerLane('static', untilBudget(adapter, schemas));
  if ('refused' in schemas) return lowerLane('compile', schemas.refused);
  return { name: 'build', reason: `base and head built on ${adapter}, each in its own schema` };
}

/** Whether base and head are only parsed: then dbt opens no warehouse, and needs no secrets. */
export function isOnlyRead({ asked, profile, hasBudget }: Omit<LaneFacts, 'schemas'>): boolean {
  return asked === undefined ? !hasBudget && !isOwnFile(profile) : asked.name === 'static';
}

function whyAsked({ by, because = WHY[by], more }: AskedLane): string {
  return more === undefined ? because : `${because} (${more})`;
}

function isOwnFile({ adapter, databaseFile }: LaneFacts['profile']): boolean {
  return adapter === 'duckdb' && databaseFile !== undefined;
}

const BY_HAND = '`/steward review --build`';

const WHY: Readonly<Record<AskedLane['by'], string>> = {
  command: 'asked for',
  'on-push': `\`review.on_push\` asks for no more (${BY_HAND} does)`,
  draft: `\`review.drafts\` asks for no more while this is a draft (${BY_HAND} does)`,
  fork: 'a fork’s code is read without secrets',
  budget: 'a budget is used up',
};

function untilBudget(adapter: string, schemas: LaneFacts['schemas']): string {
  const [done, refused] = 'refused' in schemas ? ['compiled', ` (built it is not: ${schemas.refused})`] : ['built', ''];
  return `${adapter} is ${done} once \`budget\` (nodes, minutes or bytes) is set in \`.github/steward.yml\`, or by ${BY_HAND}${refused}`;
}
