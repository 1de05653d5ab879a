import { isOlder, STEWARD_VERSION } from '../../../core/steward-version.ts';
import { advice, ok, type SetUpCheck, whenSeen } from '../set-up-check.ts';

/** The Steward that the workflow runs is of this version. */
export const versions: SetUpCheck = {
  id: 'versions',
  title: 'Versions',
  look({ actionVersion, files: { workflow, workflowPath } }) {
    if (workflow === undefined) return undefined;
    return whenSeen(actionVersion, (theirs) => {
      if (theirs === STEWARD_VERSION) return ok(`the workflow runs Steward ${theirs}, as here`);
      const todo = isOlder(theirs, STEWARD_VERSION)
        ? `let \`uses:\` in ${workflowPath} name the commit of Steward ${STEWARD_VERSION}`
        : `update this one to Steward ${theirs}`;
      return advice(`the workflow runs Steward ${theirs}, and this is Steward ${STEWARD_VERSION}`, todo);
    });
  },
};
