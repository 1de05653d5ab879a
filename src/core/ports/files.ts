/** The file system, as the product sees it. Paths are absolute. */
export interface Files {
  /** The file's text, or undefined when there is none. */
  read(path: string): Promise<string | undefined>;
  /**
   * The text of a file inside a folder that strangers filled; undefined for what isn't there, isn't a regular file, lies outside
   * the folder (also through links), or is larger than `maxBytes`.
   */
  readInside(folder: string, path: string, maxBytes: number): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Copies one file (a database), making the folder. */
  copy(from: string, to: string): Promise<void>;
  /** Copies a folder with what people wrote in it: build folders (not `dbt_packages`), `.git` and files above 20 MiB are left out. */
  copyTree(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Files below a folder whose name ends so, as paths relative to it, sorted; build and dependency folders are left out. */
  list(folder: string, ending: string): Promise<readonly string[]>;
  /** A new private folder; the caller removes it. */
  temporary(prefix: string): Promise<string>;
}
