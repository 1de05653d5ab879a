import type { DbtNode } from '../../dbt/project.ts';
import { roleOf } from '../model-layer.ts';

/** Whether a model is the calendar: a dimension whose name says so. */
export function isDateDimension(model: DbtNode): boolean {
  return roleOf(model) === 'dimension' && /(?:^|_)(?:dates?|days?|calendar)(?:_|$)/i.test(model.name);
}
