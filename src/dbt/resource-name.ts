/** The name in a unique id: `model.shop.dim.v2` → `dim.v2`, `test.shop.unique_dim_id.1a2b3c` → `unique_dim_id`. */
export function resourceName(uniqueId: string): string {
  const [type, , ...names] = uniqueId.split('.');
  return (type === 'test' || type === 'unit_test' ? names[type === 'test' ? 0 : names.length - 1] : names.join('.')) || uniqueId;
}
