/** Why a dlt pipeline stopped, as its own words in a log tell it. */
export interface DltFailure {
  /** `dlt.config`, `dlt.extract`, `dlt.contract`, `dlt.load`, `dlt.connection` or `dlt.pipeline`. */
  readonly cause: string;
  readonly step: 'sync' | 'extract' | 'normalize' | 'load' | undefined;
  /** The class that dlt raised, without its module. */
  readonly exception: string;
  readonly loadId: string | undefined;
  /** One line. */
  readonly message: string;
  /** True when the same command may pass if it is only run again. */
  readonly transient: boolean;
  readonly owner: 'author' | 'admin' | 'data';
  /** What to do about it. */
  readonly advice: string;
  /** The line of the pipeline's own script that was running. */
  readonly script: { readonly path: string; readonly line: number } | undefined;
}

type Kind = Pick<DltFailure, 'cause' | 'transient' | 'owner' | 'advice'>;

interface Rule extends Kind {
  readonly exceptions: RegExp;
  /** What the text has to say besides. */
  readonly text?: RegExp;
}

const TEMPORARY =
  /\b(?:429|50[0234])\b (?:Client|Server) Error|Too Many Requests|timed? ?out|Connection (?:reset|aborted|refused)|Max retries exceeded|Temporary failure in name resolution/i;

const RULES: readonly Rule[] = [
  {
    cause: 'dlt.config',
    exceptions: /^(?:ConfigFieldMissingException|ConfigValueCannotBeCoercedException|ConfigProviderException)$/,
    transient: false,
    owner: 'admin',
    advice: 'set one of the names that dlt tried, as an environment variable or in secrets.toml',
  },
  {
    cause: 'dlt.contract',
    exceptions: /./,
    text: /Contract on `\w+` with `contract_mode=\w+` is violated/,
    transient: false,
    owner: 'data',
    advice: 'the source sends something new: take it into the schema, or let the contract discard it; the package stays pending',
  },
  {
    cause: 'dlt.connection',
    exceptions: /^DestinationConnectionError$/,
    text: /No such file|Cannot open|authentication failed|password|access denied/i,
    transient: false,
    owner: 'admin',
    advice: 'correct the destination’s address or credentials',
  },
  {
    cause: 'dlt.connection',
    exceptions: /^(?:DestinationConnectionError|DatabaseTransientException|LoadClientJobRetry)$/,
    transient: true,
    owner: 'admin',
    advice: 'make the destination reachable, then run the pipeline again: it resumes what is pending',
  },
  {
    cause: 'dlt.extract',
    exceptions: /^(?:ResourceExtractionError|SourceExhausted|PipeGenInvalid|HTTPError|ConnectionError)$/,
    text: TEMPORARY,
    transient: true,
    owner: 'data',
    advice: 'the source did not answer: run it again',
  },
  {
    cause: 'dlt.extract',
    exceptions: /^(?:ResourceExtractionError|SourceExhausted|PipeGenInvalid|HTTPError|ConnectionError)$/,
    transient: false,
    owner: 'author',
    advice: 'mend the resource, or what it asks the source for',
  },
  {
    cause: 'dlt.load',
    exceptions: /^(?:LoadClientJobFailed|DatabaseTerminalException|DatabaseUndefinedRelation|LoadClientTerminalException)$/,
    transient: false,
    owner: 'data',
    advice: 'look at the failed job: its package was not loaded, so dbt would read old data',
  },
];

const OTHER: Kind = { cause: 'dlt.pipeline', transient: false, owner: 'author', advice: 'read what dlt says, and run the pipeline again' };
const MOST_MESSAGE = 400;
const STEPS = ['sync', 'extract', 'normalize', 'load'] as const;

/** Finds the last failure of a dlt pipeline in the lines of a log; undefined when no pipeline failed in it. */
export function findDltFailure(lines: readonly string[]): DltFailure | undefined {
  const start = lines.findLastIndex((line) =>
    /Pipeline execution failed at `step=\w+`|\bdlt\.[\w.]+\.(?:exceptions\.)?\w+(?:Exception|Error|Failed|Retry|Missing)\b.*:/.test(line),
  );
  if (start < 0) return undefined;
  const said = lines.slice(start, start + 40).join('\n');
  const named = /<class '(?:[\w.]+\.)?(\w+)'>\s*([^\n]*)/.exec(said);
  const raised = /\bdlt\.(?:[\w.]+\.)?(\w+): ?([^\n]*)/.exec(said);
  const exception = named?.[1] ?? raised?.[1] ?? 'PipelineStepFailed';
  const step = /`step=(\w+)`/.exec(said)?.[1];
  return {
    ...kindOf(exception, said),
    step: STEPS.find((known) => known === step),
    exception,
    loadId: /`load_id=([\w.]+)`/.exec(said)?.[1],
    message: withoutData(named?.[2] ?? raised?.[2] ?? said) || exception,
    script: scriptIn(lines.slice(Math.max(0, start - 400), start)),
  };
}

function kindOf(exception: string, said: string): Kind {
  const rule = RULES.find(({ exceptions, text }) => exceptions.test(exception) && (text === undefined || text.test(said))) ?? OTHER;
  const { cause, transient, owner, advice } = rule;
  const name = cause === 'dlt.config' ? settingIn(said) : undefined;
  return { cause, transient, owner, advice: name === undefined ? advice : `set ${name}, as an environment variable or in secrets.toml` };
}

/** Of all names that dlt tried, the one that people use: for the source or destination, not for one pipeline or one script. */
function settingIn(said: string): string | undefined {
  const tried = [...said.matchAll(/\(Environment Variables, (\w+)\)/g)].flatMap(([, name]) => name ?? []);
  return tried.find((name) => /^(?:SOURCES|DESTINATION)__/.test(name)) ?? tried[0];
}

/** dlt prints the row that it could not take: rows belong into no report. */
function withoutData(message: string): string {
  return message
    .replace(/\s*Offending data item:.*/s, '')
    .trim()
    .slice(0, MOST_MESSAGE);
}

/** The last frame of the stack that is neither Python's nor a package's. */
function scriptIn(lines: readonly string[]): DltFailure['script'] {
  const frames = lines.flatMap((line) => {
    const [, path = '', number = ''] = /^\s*File "([^"\n]+\.py)", line (\d+), in /.exec(line) ?? [];
    return path === '' || /site-packages|[\\/]lib[\\/]python|^<frozen/.test(path) ? [] : [{ path, line: Number(number) }];
  });
  return frames.at(-1);
}
