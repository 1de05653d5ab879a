import { code } from '../../words.ts';
import { defineFix } from '../fix.ts';
import { projectFiles } from '../fix-context.ts';
import { isReadableYaml } from '../readable-yaml.ts';
import { isAbout } from '../restoring.ts';

/** A package or version range that this pull request changed and that can't be installed. */
export const packages = defineFix({
  id: 'packages',
  propose: (context) => {
    if (
      !isAbout(/^deps\.(?:no_version|not_in_hub|git)|matching compatible version|not found in the package index|error checking out spec/i)(
        context,
      )
    )
      return undefined;
    const file = projectFiles(context).find(({ path }) => /^(?:packages|dependencies)\.yml$/.test(path));
    if (file?.base === undefined || file.head === undefined || file.base === file.head || !isReadableYaml(file.path, file.base))
      return undefined;
    return {
      title: `Ask for the packages as before`,
      rationale: `The package registry has nothing for what this pull request writes in ${code(file.path)}. It becomes what it was on the base. Steward never commits this file: apply the patch yourself.`,
      files: [{ path: file.path, content: file.base }],
      alternative: 'Correct the name or the version range, if another package was meant.',
    };
  },
});
