/** A name without lower-case letters in lower case: Snowflake folds names up, while dbt and people write them in lower case. */
export function plainCase(name: string): string {
  return name === name.toUpperCase() ? name.toLowerCase() : name;
}
