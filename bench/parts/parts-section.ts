import type { Measured, Parts } from './measured.ts';
import type { MeasuredPart } from './run-part.ts';

/** What each script of the bench printed, with the command that prints it again. */
export function partsSection({ parts }: Pick<Measured, 'parts'>): readonly string[] {
  return TOPICS.flatMap(({ title, about, part }) => {
    const { command, output } = parts[part];
    return [`## ${title}`, about === '' ? `\`${command}\`` : `\`${command}\`: ${about}`, shown(output)];
  });
}

const TOPICS: readonly { readonly title: string; readonly about: string; readonly part: keyof Parts }[] = [
  {
    title: 'A whole review beside plain dbt commands',
    about:
      'the bundled command line reviews a pull request, then the dbt commands listed here do the same parses, builds, incremental passes and queries one after the other, with dbt’s own defaults. Both start without anything that an earlier run has left; between the two kinds of rounds only what the machine keeps in memory differs. Where a test fails, the review runs it on the base, too, and counts what is behind it on both sides; so do the commands.',
    part: 'reviewRatio',
  },
  {
    title: 'Acknowledge deliveries under load',
    about:
      'signed deliveries at a steady pace, whether the earlier ones are answered or not, each timed from the moment at which it was due; first to the App, which keeps every one on disk before it answers and works on them meanwhile, then to a Probot App that does nothing.',
    part: 'acknowledge',
  },
  { title: 'Read dbt’s log', about: 'what dbt says at debug level while it builds the example, again and again.', part: 'readLog' },
  { title: 'Read and compare manifests', about: '', part: 'readManifest' },
  {
    title: 'Compare two manifests of 10,000 models',
    about: 'from the files to the reasons, in a process of its own.',
    part: 'diffManifests',
  },
  { title: 'Read one manifest of 5,000 models', about: 'from the file to the index, in a process of its own.', part: 'readOneManifest' },
  { title: 'Diagnose a failed run from its artifacts', about: '', part: 'diagnose' },
  {
    title: 'Compare two tables',
    about: 'the command line with the start of dbt, key given and key looked for; memory is that of the largest process.',
    part: 'dataDiff',
  },
  { title: 'Classify a change', about: '', part: 'classify' },
];

function shown(output: MeasuredPart['output']): string {
  return `\`\`\`text\n${output.trim()}\n\`\`\``;
}
