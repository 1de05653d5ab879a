const TELLING =
  /(?:\.(?:ya?ml|sql|toml)|requirements[^/]*\.(?:txt|lock)|requirements\/[^/]+\.(?:txt|lock)|(?:^|\/)(?:uv\.lock|poetry\.lock|Pipfile(?:\.lock)?|\.python-version|\.tool-versions))$/;

/** Whether a file tells about dbt, by its name: only those are read. */
export function tellsOfDbt(path: string): boolean {
  return TELLING.test(path);
}
