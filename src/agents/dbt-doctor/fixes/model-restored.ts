import { code } from '../../words.ts';
import { defineFix } from '../fix.ts';
import { modelMove } from '../model-move.ts';

/** A model that this pull request removed although something still reads it. */
export const modelRestored = defineFix({
  id: 'model-restored',
  propose: (context) => {
    const { missing } = context.diagnosis;
    const move = missing?.kind === 'node' ? modelMove(context, missing.name) : undefined;
    if (move?.file.base === undefined || move.renamedTo !== undefined) return undefined;
    const { name, file } = move;
    return {
      title: `Put ${code(name)} back`,
      rationale: `This pull request removes ${code(name)}, but it is still read. The file comes back as it is on the base; remove it together with its last reader.`,
      files: [{ path: file.basePath, content: file.base }],
      alternative: `Remove what reads ${code(name)}, too.`,
    };
  },
});
