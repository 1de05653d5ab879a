import { z } from 'zod';
import { Problem } from '../core/problem.ts';
import { fetchWhole } from './fetch-whole.ts';
import { API_VERSION } from './github-client.ts';

/** An App that GitHub has just made, with the secrets that it tells once. */
const createdSchema = z.object({
  id: z.number().int().positive(),
  name: z.string(),
  html_url: z.url(),
  pem: z.string().includes('PRIVATE KEY'),
  webhook_secret: z.string().min(1),
});
export type CreatedApp = z.infer<typeof createdSchema>;

/** Fetches what GitHub made of a manifest, once: a code is good for one hour and one request. Throws STW-5006. */
export async function convertManifest(code: string, apiUrl = 'https://api.github.com'): Promise<CreatedApp> {
  const address = `${apiUrl}/app-manifests/${encodeURIComponent(code)}/conversions`;
  const headers = { accept: 'application/vnd.github+json', 'user-agent': 'dbt-steward', ...API_VERSION };
  const response = await asking(fetchWhole(address, { method: 'POST', headers }));
  if (response.status !== 201) throw refused(`GitHub answered ${response.status} when it was asked for the App’s key`);
  const parsed = createdSchema.safeParse(await asking(response.json()));
  if (!parsed.success) throw refused('GitHub’s answer holds no key and secret');
  return parsed.data;
}

async function asking<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw new Problem('STW-5006', { detail: 'GitHub did not answer when it was asked for the App’s key' }, error);
  }
}

function refused(detail: string): Problem {
  return new Problem('STW-5006', { detail });
}
