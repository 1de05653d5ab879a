export type { Permissions, RunAssignment, Runner } from './contract.ts';
export type { LocalGitHub } from './facade/local-github.ts';
export type { RepositoryHandle } from './facade/repository-handle.ts';
export { startLocalGitHub } from './start-local-github.ts';
