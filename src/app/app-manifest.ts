import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { OWN_FOLDER } from '../system/workflow-templates.ts';

const declaredSchema = z.object({
  name: z.string(),
  description: z.string(),
  url: z.string(),
  public: z.boolean(),
  default_permissions: z.record(z.string(), z.string()),
  default_events: z.array(z.string()),
});
type Declared = z.infer<typeof declaredSchema>;

/** What the person who creates the App says about it. */
export interface AppWish {
  /** Where GitHub reaches the App. */
  readonly address: string;
  /** Fixes that somebody confirmed may be committed. */
  readonly commits: boolean;
  /** Set-up pull requests may be opened. */
  readonly proposes: boolean;
}

/** An App as GitHub's manifest flow takes it. */
export interface AppManifest extends Declared {
  readonly hook_attributes: { readonly url: string; readonly active: true };
  readonly redirect_url: string;
}

/** app.yml as the manifest of one App: with its address, and no permission beyond the least that was not wished for. */
export async function appManifest({ address, commits, proposes }: AppWish, redirectUrl: string): Promise<AppManifest> {
  const declared = declaredSchema.parse(parse(await readFile(join(OWN_FOLDER, 'app.yml'), 'utf8')));
  const permissions = {
    ...declared.default_permissions,
    ...(commits || proposes ? { contents: 'write' } : {}),
    ...(proposes ? { workflows: 'write' } : {}),
  };
  const url = `${address.replace(/\/+$/, '')}/api/github/webhooks`;
  return { ...declared, default_permissions: permissions, hook_attributes: { url, active: true }, redirect_url: redirectUrl };
}
