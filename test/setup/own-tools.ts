import { delimiter, join } from 'node:path';
import { root } from '../../scripts/root.ts';

// `node` and `python` mean the repository's own, on any machine: many have an older Node, or Python only as `python3`.
const own = [join(root, 'node_modules/.bin'), join(root, '.venv/bin')];
process.env['PATH'] = [...own, process.env['PATH'] ?? ''].join(delimiter);
