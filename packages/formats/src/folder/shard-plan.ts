/** Where a split's Parquet is cut: at records, so that it doesn't depend on how rows arrive. */
export type ShardPlan = {
  readonly count: number;
  readonly pathOf: (shard: number) => string;
  readonly shardOf: (record: number) => number;
};

/**
 * `shards` stretches of a split's records, as equal as can be; none of them is empty where there are as many
 * records. `stem` is how their names begin.
 */
export function shardPlan(stem: string, records: number, shards: number): ShardPlan {
  const count = Math.max(1, Math.min(shards, records));
  const number = (value: number): string => String(value).padStart(5, "0");
  return {
    count,
    pathOf: (shard) => `data/${stem}-${number(shard)}-of-${number(count)}.parquet`,
    shardOf: (record) => Math.min(count - 1, Math.floor((record * count) / records)),
  };
}
