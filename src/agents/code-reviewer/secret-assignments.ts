import { endsSecretly, isPlaceholder } from './secret-values.ts';

/** A secret that something is set to; the value itself is never kept. */
export interface SecretAssignment {
  readonly name: string;
  readonly kind: 'profile' | 'setting' | 'statement';
}

interface Form {
  readonly kind: SecretAssignment['kind'];
  readonly path: RegExp;
  readonly pattern: RegExp;
  /** Where any name can be set, only those that say that they are secret count. */
  readonly byName?: true;
}

const KEYS =
  'password|pass|token|access_token|refresh_token|client_secret|private_key_passphrase|private_key|api_key|secret_access_key|aws_secret_access_key|s3_secret_access_key|motherduck_token';

const FORMS: readonly Form[] = [
  {
    kind: 'profile',
    path: /(?:^|\/)(?:profiles(?:[.-][\w-]+)*|[\w-]+[.-]profiles)\.ya?ml$/,
    pattern: new RegExp(`^\\s*["']?(?<name>${KEYS})["']?\\s*:\\s*(?<quote>["']?)(?<secret>[^#\\n]+?)\\k<quote>\\s*(?:#.*)?$`),
  },
  {
    kind: 'setting',
    path: /(?:^|\/)(?:secrets\.toml|(?!example|sample|template|dist)[\w-]*\.env(?:\.(?!example|sample|template|dist)\w+)?)$/,
    pattern: /^\s*(?:export\s+)?(?<name>[A-Za-z_][\w.]{0,100})\s*=\s*(?<quote>["']?)(?<secret>[^#\n]+?)\k<quote>\s*(?:#.*)?$/,
    byName: true,
  },
  {
    kind: 'statement',
    path: /\.sql$/,
    pattern:
      /\b(?<name>aws_secret_key|azure_sas_token|s3_secret_access_key|identified\s+by|(?:create|alter)\s+(?:or\s+replace\s+)?(?:user|role|login)\b[^;'\n]{0,200}\bpassword)\s*(?:=|\s)\s*'(?<secret>[^'\n]{1,300})'/i,
  },
];

/** The secrets that a line of a configuration file or of a statement sets; placeholders, Jinja and block marks are none. */
export function secretAssignments(line: string, path: string): readonly SecretAssignment[] {
  return FORMS.flatMap((form) => {
    if (!form.path.test(path)) return [];
    const { name = '', secret = '' } = form.pattern.exec(line)?.groups ?? {};
    if (name === '' || isPlaceholder(secret) || /^[|>]/.test(secret)) return [];
    if (form.byName && !endsSecretly(name)) return [];
    const last = name.split(/\s+/).at(-1) ?? name;
    return [{ kind: form.kind, name: last.toLowerCase() === 'by' ? 'password' : last }];
  });
}
