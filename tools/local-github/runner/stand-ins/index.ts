import { checkout } from './checkout.ts';
import { downloadArtifact } from './download-artifact.ts';
import { setupPython } from './setup-python.ts';
import type { StandIn } from './stand-in.ts';
import { uploadArtifact } from './upload-artifact.ts';

/** The actions that the runner does itself, by `owner/name`; any version of them is accepted. */
export const standIns: Readonly<Record<string, StandIn>> = {
  'actions/checkout': checkout,
  'actions/setup-python': setupPython,
  'actions/upload-artifact': uploadArtifact,
  'actions/download-artifact': downloadArtifact,
};
