import type { DbtColumn } from '../../dbt/project.ts';
import { code, series } from '../words.ts';

/** What protects a column, or says that it needs protection, in words; a kind without words is none. */
export interface Protection {
  /** The warehouse itself hides the values: policy tags, masking policies. */
  readonly enforced: string | undefined;
  /** Tags and meta by which people and tools know what not to show. */
  readonly labelled: string | undefined;
}

const PERSONAL = /^(?:pii|phi|personal(?:_?data|ly_?identifiable.*)?|sensitive|confidential|restricted|gdpr)$/i;
const LABEL_KEY = /^(?:(?:is_|contains_|has_)?(?:pii|phi|personal_?data|sensitive)|gdpr)$/i;
const CLASS_KEY = /^(?:(?:data_?)?classification|sensitivity|privacy|pii_?(?:type|category|level))$/i;
const MASK_KEY = /^(?:masking_?policy|mask|masked|data_?mask(?:ing)?|column_?mask)$/i;

/** What the YAML of a column says about its protection. */
export function protectionOf({ policyTags, meta, tags }: Pick<DbtColumn, 'policyTags' | 'meta' | 'tags'>): Protection {
  const entries = Object.entries(meta).filter(([, value]) => isSaid(value));
  const masks = entries.filter(([key]) => MASK_KEY.test(key));
  const labels = entries.filter(
    ([key, value]) => LABEL_KEY.test(key) || (CLASS_KEY.test(key) && typeof value === 'string' && PERSONAL.test(value)),
  );
  return {
    enforced: inWords([
      ...(policyTags.length === 0 ? [] : [policyTags.length === 1 ? 'its policy tag' : 'its policy tags']),
      ...masks.map(([key]) => code(`meta.${key}`)),
    ]),
    labelled: inWords([
      ...tags.flatMap((tag) => (PERSONAL.test(tag) ? `the tag ${code(tag)}` : [])),
      ...labels.map(([key]) => code(`meta.${key}`)),
    ]),
  };
}

/** `pii: false` says that it is none. */
function isSaid(value: unknown): boolean {
  if (typeof value === 'string') return !/^(?:|false|no|none|public|0)$/i.test(value);
  return value !== null && value !== undefined && value !== false && value !== 0;
}

function inWords(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : series(parts, 3);
}
