/** One variable of the App's environment, as docs/operations.md and .env.example show it. */
export interface EnvironmentVariable {
  /** `either`: this one or the next. */
  readonly needed: 'always' | 'either' | 'no';
  readonly fallback?: string;
  readonly meaning: string;
  /** What .env.example says, where that is not the fallback. */
  readonly example?: string;
}

/** Every variable that the App reads, in the order in which people meet them. `read-environment.ts` takes no other. */
export const ENVIRONMENT_VARIABLES = {
  STEWARD_MODE: {
    needed: 'always',
    example: 'production',
    meaning: '`production`; `setup` to create the App on GitHub (it needs nothing else); `local` for the local GitHub of the tests',
  },
  APP_ID: { needed: 'always', example: '123456', meaning: 'from the App’s settings page' },
  PRIVATE_KEY_PATH: { needed: 'either', example: 'secrets/private-key.pem', meaning: 'the file with the App’s private key (PEM)' },
  PRIVATE_KEY: { needed: 'either', meaning: 'the PEM text itself; line ends may be written as `\\n`' },
  WEBHOOK_SECRET_PATH: {
    needed: 'either',
    example: 'secrets/webhook-secret',
    meaning: 'the file with the webhook secret, the same as in the App’s settings',
  },
  WEBHOOK_SECRET: { needed: 'either', meaning: 'the secret itself: at least 32 characters; well-known words are refused' },
  DATA_DIR: {
    needed: 'no',
    fallback: './steward-data',
    meaning: 'folder of the store, on a local disk (SQLite); must last and be this process’s own',
  },
  PORT: { needed: 'no', fallback: '3000', meaning: 'where it listens; put TLS in front of it' },
  HOST: {
    needed: 'no',
    fallback: '0.0.0.0',
    meaning: 'the address that it listens on; in the modes `local` and `setup` `127.0.0.1` is the default',
  },
  STEWARD_ACTION: {
    needed: 'no',
    example: 'your-organisation/steward@0000000000000000000000000000000000000000',
    meaning:
      'your copy of Steward at a full commit (`owner/name@40 hex digits`): what the workflow of a set-up pull request uses. Without it the App opens none',
  },
  STEWARD_WORKFLOW: {
    needed: 'no',
    fallback: 'steward.yml',
    meaning: 'file name of the workflow that it starts, below `.github/workflows/` on the default branch',
  },
  RUN_DEADLINE_MINUTES: { needed: 'no', fallback: '90', meaning: 'a run that takes longer is closed as failed' },
  KEEP_RUNS_DAYS: {
    needed: 'no',
    fallback: '180',
    meaning: 'the runs of a pull request are forgotten when its youngest is older than this; deliveries are kept for eight days',
  },
  GITHUB_API_URL: {
    needed: 'no',
    fallback: 'https://api.github.com',
    meaning: 'for GitHub Enterprise Server (newer than 3.20, since older ones don’t say which run a dispatch started)',
  },
  LOG_LEVEL: { needed: 'no', fallback: 'info', meaning: '`debug`, `info`, `warn` or `error`' },
} as const satisfies Readonly<Record<string, EnvironmentVariable>>;

/** The environment as the App reads it: these names, and no other. */
export type Variables = { readonly [Name in keyof typeof ENVIRONMENT_VARIABLES]?: string | undefined };
