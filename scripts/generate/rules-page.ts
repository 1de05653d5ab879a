import type { Rule } from '../../src/agents/define-rule.ts';
import { agents } from '../../src/agents/registry.ts';
import { rules } from '../../src/agents/rules.ts';
import type { GeneratedFile } from './generated-file.ts';

/** `docs/rules/README.md`: the index of the rule pages, in the order of the report. */
export function rulesPage(): GeneratedFile {
  const rows = rules.map(
    (rule: Rule) =>
      `| [${rule.id}](${rule.id}.md) | ${rule.code} | ${rule.title} | ${rule.severity} | ${rule.preset === 'default' ? 'yes' : ''} | ${titleOf(rule)} |`,
  );
  return { path: 'docs/rules/README.md', text: `${[INTRODUCTION, HEAD, ...rows].join('\n')}\n\n${AFTER}\n` };
}

const INTRODUCTION = `# Rules

<!-- Written by \`npm run docs\` from the lists of rules in src/agents. Change it there. -->

Each page says why the rule exists, what it finds, how to fix it and how to say that it is intended.
`;

const HEAD = `| rule | code | what is wrong | severity | on by default | agent |
| --- | --- | --- | --- | --- | --- |`;

const AFTER = `An \`error\` fails the check when it is new in the pull request; what the base already has is listed and blocks nothing. The severity of each rule can be
set under \`rules\` in \`.github/steward.yml\` (\`error\`, \`warning\`, \`info\` or \`off\`), also below a path; \`rules: strict\` switches on those that are off by default. [How good the rules are](../rule-quality.md) says how
often each was right.`;

function titleOf({ agent }: Rule): string {
  return agents.find(({ id }) => id === agent)?.title ?? agent;
}
