import { CONFIG_PATH } from '../../../config/parse-config.ts';
import { Problem } from '../../../core/problem.ts';
import { ok, type SetUpCheck, wrong } from '../set-up-check.ts';

/** The one file that decides: it is there once, and it can be read. */
export const configuration: SetUpCheck = {
  id: 'configuration',
  title: 'Configuration',
  look({ files: { config, place, hasConfig } }) {
    if (config instanceof Problem) return wrong(config);
    if (!hasConfig) return ok(`there is no ${CONFIG_PATH} on ${place}, so the defaults count`);
    return ok(config.enabled ? `${CONFIG_PATH} of ${place} is valid` : `${CONFIG_PATH} of ${place} is valid and switches Steward off`);
  },
};
