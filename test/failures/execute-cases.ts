import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FailureCase } from './case-schema.ts';
import { type Gallery, openGallery } from './support/gallery.ts';
import { inOrder } from './support/in-order.ts';
import { type ExecutedSide, runCommands } from './support/run-commands.ts';
import { applyPatch, copyRepository } from './support/stage-repository.ts';

/** What really happened in a case: the same commands over the pull request's head and over its base. */
export interface ExecutedCase {
  readonly name: string;
  readonly case: FailureCase;
  readonly head: ExecutedSide;
  readonly base: ExecutedSide;
  /** Runs the case's commands over other code, in a warehouse of its own that starts as the case's did. */
  again(repository: string): Promise<ExecutedSide>;
}

/**
 * Executes cases with real dbt, two at a time, and yields them in their order. The folders of a case live until the next one is
 * asked for.
 */
export async function* executeCases(cases: readonly FailureCase[]): AsyncGenerator<ExecutedCase> {
  const folder = await mkdtemp(join(tmpdir(), 'steward-gallery-'));
  const gallery = await openGallery(folder);
  // Each adapter takes half a minute to get ready: none waits for its first case.
  for (const { adapter } of cases) void gallery.of(adapter).catch(() => undefined);
  const execute = (failure: FailureCase) =>
    executeCase(failure, gallery, join(folder, failure.name)).catch((cause: unknown) => {
      throw new Error(`The case ${failure.name} could not be executed.`, { cause });
    });
  try {
    for await (const { executed, close } of inOrder(cases, 2, execute)) {
      yield executed;
      await close();
    }
  } finally {
    await gallery.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function executeCase(failure: FailureCase, gallery: Gallery, folder: string) {
  const rooms = await gallery.of(failure.adapter);
  const repository = join(folder, 'head');
  await copyRepository(gallery.base, repository);
  await applyPatch(repository, failure.patch);
  const base = gallery.baseRun(failure);
  const sides = [await runCommands(rooms, { case: failure, repository, folder: join(folder, 'run') })];
  const again = async (other: string): Promise<ExecutedSide> => {
    const side = await runCommands(rooms, { case: failure, repository: other, folder: join(folder, `again-${sides.length}`) });
    sides.push(side);
    return side;
  };
  const close = async (): Promise<void> => {
    await Promise.all(sides.map(({ warehouse }) => warehouse.drop()));
    await rm(folder, { recursive: true, force: true });
  };
  const [head] = sides;
  if (head === undefined) throw new Error('The head was not run.');
  return { executed: { name: failure.name, case: failure, head, base: await base, again }, close };
}
