import { type Block, bullets, fold, numbered, text } from '../../core/block.ts';
import type { DetectedRepository } from '../../dbt/detect/detected-repository.ts';
import { blocksMarkdown } from '../../report/blocks-markdown.ts';
import { openSteps } from './open-steps.ts';
import type { PlannedFile } from './plan-set-up.ts';
import { projectFacts } from './project-facts.ts';
import { type Question, questionsAbout, questionsAboutData } from './questions.ts';
import type { SetUp } from './set-up.ts';

/** The text of the set-up pull request: what was found, what nobody was asked, and what is left to do. */
export function setUpText(setUp: SetUp, detected: DetectedRepository, files: readonly PlannedFile[]): string {
  const questions = [...questionsAbout(detected, []), ...questionsAboutData(detected, [], {})];
  const kept = files.filter(({ state }) => state === 'kept');
  const blocks: readonly Block[] = [
    text('This adds the two files that Steward needs to review pull requests of this repository. Nothing is active before it is merged.'),
    text('**Found**'),
    bullets(found(setUp, detected)),
    ...(questions.length === 0
      ? []
      : [text('**Open questions.** Nobody was asked, so these are guesses: correct them in the files.'), numbered(questions.map(asked))]),
    text('**Before you merge**'),
    numbered([
      ...kept.map(({ path }) => `Look at \`${path}\`: somebody changed it by hand, so it stays as it is.`),
      ...openSteps(setUp, detected),
      `Look at both files: the workflow runs \`${setUp.steward}\`.`,
    ]),
    text('After that, open a pull request that changes a model.'),
    fold('If you don’t want it', [text('Close this pull request. Steward opens no other one here; `steward init` writes the same files.')]),
  ];
  return blocksMarkdown(blocks);
}

function found({ projects }: SetUp, detected: DetectedRepository): readonly string[] {
  const runs = detected.dbtRuns.map(({ workflow }) => workflow);
  return [
    ...projects.map((project) => {
      const facts = projectFacts(
        project,
        detected.projects.find(({ dir }) => dir === project.dir),
      );
      return `\`${project.name}\` in ${project.dir === '.' ? 'the root' : `\`${project.dir}\``}: ${facts.join(', ')}`;
    }),
    ...(runs.length === 0 ? [] : [`dbt runs in CI already: ${runs.join(', ')}`]),
  ];
}

function asked({ text: question, choices, fallback }: Question): string {
  const others = choices.filter((choice) => choice !== fallback).slice(0, 10);
  return `${question} Taken: \`${fallback}\`${others.length === 0 ? '' : `; or ${others.map((other) => `\`${other}\``).join(', ')}`}`;
}
