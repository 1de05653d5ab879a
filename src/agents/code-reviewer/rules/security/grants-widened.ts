import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code } from '../../../words.ts';
import { hookChanges } from '../../hook-changes.ts';
import { nodeGroup } from '../../node-group.ts';

/** X3: somebody may do with a table what they might not before. */
export const grantsWidened = defineRule({
  id: 'grants-widened',
  code: 'X3',
  title: 'More people get access to data',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    yield* grantDrafts(facts);
    yield* hookDrafts(facts);
  },
});

/** Who is everyone, in the words of the warehouses. */
const EVERYONE =
  /^(?:public|role public|allusers|allauthenticatedusers|(?:specialgroup:)?all(?:authenticated)?users|account users|users)$/i;

interface Widened {
  readonly privilege: string;
  readonly grantee: string;
  readonly nodes: [DbtNode, ...DbtNode[]];
}

function* grantDrafts(facts: ReviewFacts): Iterable<Draft> {
  for (const { privilege, grantee, nodes } of widened(facts)) {
    const { subject, words, location } = nodeGroup(nodes, facts);
    const who = EVERYONE.test(grantee) ? `everyone (${code(grantee)})` : code(grantee);
    yield {
      subject,
      key: `${privilege} ${grantee}`,
      message: `${who} gets ${code(privilege)} on ${words} with this change.`,
      remedy: 'Let the owner of the data agree, or take the grantee out of `grants`.',
      location,
    };
  }
}

/** Each privilege and grantee that is new on some nodes. What a new node inherits from its folder is no decision of this change. */
function widened({ base, head }: ReviewFacts): Iterable<Widened> {
  const found = new Map<string, Widened>();
  for (const node of head.nodes.values()) {
    if (node.packageName !== head.name) continue;
    const before = base.nodes.get(node.uniqueId);
    for (const [privilege, grantees] of node.grants) {
      const had = new Set(before?.grants.get(privilege)?.map((one) => one.toLowerCase()));
      for (const grantee of grantees) {
        if (had.has(grantee.toLowerCase()) || (before === undefined && !EVERYONE.test(grantee)) || isGrantedByHook(before, grantee))
          continue;
        const key = `${privilege} ${grantee.toLowerCase()}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { privilege, grantee, nodes: [node] });
        else known.nodes.push(node);
      }
    }
  }
  return found.values();
}

/** A hook that became a config gives nobody more. */
function isGrantedByHook(before: DbtNode | undefined, grantee: string): boolean {
  return before?.hooks.some(({ sql }) => GRANT.test(sql) && sql.toLowerCase().includes(grantee.toLowerCase())) ?? false;
}

/** `grant select on {{ this }} to role x`, at the beginning of a statement: comments and names hold the word, too. */
const GRANT = /(?:^|;)\s*grant\s[^;]{0,1000}?\sto\s/i;

function* hookDrafts(facts: ReviewFacts): Iterable<Draft> {
  for (const { hook, nodes } of hookChanges(facts, 'added')) {
    const [first, ...others] = nodes.filter(({ uniqueId }) => facts.base.nodes.has(uniqueId));
    if (!GRANT.test(hook.sql) || first === undefined) continue;
    const { subject, words, location } = nodeGroup([first, ...others], facts);
    yield {
      subject,
      key: hook.sql,
      message: `A new ${hook.when}-hook grants rights on ${words}: ${code(hook.sql)}.`,
      remedy:
        'Let the owner of the data agree. Written as `grants`, it would stand where rights are reviewed, and dbt would take it back when it goes.',
      location,
    };
  }
}
