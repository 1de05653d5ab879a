import { bullets, fold, text } from '../core/block.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import type { Seen } from '../core/ports/repository-settings.ts';
import type { Report } from '../core/report.ts';
import type { SetUpLine, SetUpState } from '../core/set-up-report.ts';
import { blocksMarkdown } from '../report/blocks-markdown.ts';
import { productConfigSchema } from './product-config.ts';
import { gatherFiles } from './verify-setup/gather-files.ts';
import { gatherGitHub } from './verify-setup/gather-git-hub.ts';
import type { DbtFound } from './verify-setup/set-up-facts.ts';
import { verifySetUp } from './verify-setup/verify-set-up.ts';

/** What is asked about, and what the caller knows already. */
export interface StatusQuestion {
  /** What runs and waits, in words. */
  readonly runs: string;
  readonly defaultBranch: string;
  readonly workflowPath: string;
  readonly appId: number | undefined;
  readonly actionVersion: Seen<string>;
  /** Reports of the pull request, newest first: they tell which dbt ran. */
  readonly reports: readonly Report[];
}

const NO_WAREHOUSE = { unseen: 'only a run asks it; in a terminal `steward verify-setup` does' } as const;

/** Answers `/steward status`: what runs, and below how the installation stands, as far as it can be seen from here. */
export async function answerStatus(question: StatusQuestion, host: CodeHost): Promise<string> {
  const { runs, defaultBranch: place, workflowPath, appId, actionVersion, reports } = question;
  const source = { place, paths: await host.contents.paths(place), read: (path: string) => host.contents.read(path, place) };
  const files = await gatherFiles(source, productConfigSchema, workflowPath);
  const github = await gatherGitHub(files, host);
  const lines = verifySetUp({ files, github, appId, actionVersion, dbt: dbtOf(reports), warehouse: NO_WAREHOUSE });
  return `${runs}\n\n${installation(lines)}`;
}

/** The action’s version, as the newest report of the pull request says it. */
export function actionVersionOf(reports: readonly Report[]): Seen<string> {
  const version = reports.find(({ steward }) => steward !== undefined)?.steward;
  return version === undefined ? { unseen: 'the first report of this pull request will tell it' } : { value: version };
}

function dbtOf(reports: readonly Report[]): Seen<readonly DbtFound[]> {
  const found = reports.flatMap(({ project, evidence: { engine } }) => {
    return engine === undefined ? [] : [{ project, version: engine.version, adapter: engine.adapter, tier: engine.tier }];
  });
  const newest = found.filter(({ project }, index) => found.findIndex((one) => one.project === project) === index);
  return newest.length === 0 ? { unseen: 'the first report of this pull request will tell it' } : { value: newest };
}

/** What is not in order stands open; the rest is folded. */
function installation(lines: readonly SetUpLine[]): string {
  const of = (...states: readonly SetUpState[]) => lines.filter(({ state }) => states.includes(state));
  const open = of('wrong', 'advice');
  const rest = of('ok', 'unseen');
  const blocks = [
    text(`**Installation**: ${open.length === 0 ? 'nothing to mend' : `${open.length} to look at`}.`),
    ...(open.length === 0 ? [] : [bullets(open.map(lineOf))]),
    ...(rest.length === 0
      ? []
      : [fold(`In order: ${of('ok').length}; not to be seen from here: ${of('unseen').length}`, [bullets(rest.map(lineOf))])]),
  ];
  return blocksMarkdown(blocks);
}

const NOT_SEEN = { ok: '', wrong: '', advice: '', unseen: 'not seen: ' } as const;

function lineOf({ title, state, found, todo, code }: SetUpLine): string {
  const end = /[.!?]$/.test(found) ? '' : '.';
  const what = `**${title}**: ${NOT_SEEN[state]}${found}${end}`;
  const next = todo === undefined ? '' : ` → ${todo}`;
  return `${what}${next}${code === undefined ? '' : ` (${code})`}`;
}
