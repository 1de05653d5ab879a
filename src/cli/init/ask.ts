import { createInterface } from 'node:readline/promises';
import type { Question } from '../../orchestrator/set-up/questions.ts';
import { visibleLine } from '../../report/hygiene.ts';

/** Asks whoever sits at the terminal; questions go to standard error, so that standard output holds only the answer of the command. */
export interface Asker {
  /** The answer, or the default for an empty one. */
  ask(question: Question): Promise<string>;
  confirm(text: string): Promise<boolean>;
  close(): void;
}

/** The terminal of this process. */
export function terminalAsker(): Asker {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return {
    ask: (question) => askUntilKnown(question, (text) => lines.question(text)),
    confirm: async (text) => !/^n/i.test((await lines.question(`${text} [Y/n] `)).trim()),
    close: () => lines.close(),
  };
}

/** Asks again while the answer is none of the choices and nothing else that fits; a number chooses from the list. */
export async function askUntilKnown(
  { text, choices, accepts, fallback }: Question,
  readLine: (prompt: string) => Promise<string>,
): Promise<string> {
  const list = choices.map((choice, index) => `  ${index + 1} ${visibleLine(choice)}\n`).join('');
  for (;;) {
    const answer = (await readLine(`${visibleLine(text)}\n${list}[${visibleLine(fallback)}] `)).trim();
    if (answer === '' || answer === fallback) return fallback;
    const chosen = choices[Number(answer) - 1] ?? answer;
    if (choices.includes(chosen) || accepts?.test(chosen) === true) return chosen;
  }
}
