/** Where a split's Parquet is cut. A shard is a stretch of the canonical rows, so that it doesn't depend on how they arrive. */
export type ShardPlan = { readonly count: number; readonly pathOf: (shard: number) => string; readonly shardOf: (offset: number) => number };

/** As many equal stretches of a canonical file of `bytes` as keep each within `shardBytes`, but for the row that ends it; a row belongs to the stretch that it begins in. */
export function shardPlan(split: string, bytes: number, shardBytes: number): ShardPlan {
  const count = Math.max(1, Math.ceil(bytes / shardBytes));
  const number = (value: number): string => String(value).padStart(5, "0");
  return {
    count,
    pathOf: (shard) => `data/${split}-${number(shard)}-of-${number(count)}.parquet`,
    shardOf: (offset) => Math.min(count - 1, Math.floor((offset / bytes) * count)),
  };
}
