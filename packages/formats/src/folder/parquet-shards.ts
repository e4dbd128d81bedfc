import type { SchemaElement } from "hyparquet-writer";
import { parquetSink } from "../export/parquet/parquet-sink.ts";
import type { FolderFiles } from "./folder-files.ts";
import type { DataFile } from "./prepared-format.ts";
import type { RecordFiles, RowPlace } from "./record-files.ts";
import type { ShardPlan } from "./shard-plan.ts";

/** A split in Parquet, one shard after the other. */
export async function parquetShards(
  files: FolderFiles,
  { config, split }: RowPlace,
  schema: readonly SchemaElement[],
  plan: ShardPlan,
): Promise<RecordFiles> {
  const open = async (number: number) => {
    const file = await files.open(plan.pathOf(number));
    return { number, file, sink: parquetSink(file, schema), rows: 0 };
  };
  const written: DataFile[] = [];
  let records = 0;
  let shard = await open(0);

  const finish = async (): Promise<void> => {
    await shard.sink.finish();
    written.push({ ...(await shard.file.finish(shard.rows)), split, config, kind: "parquet" });
  };
  const goTo = async (number: number): Promise<void> => {
    while (shard.number < number) {
      await finish();
      shard = await open(shard.number + 1);
    }
  };

  return {
    write: async (batch) => {
      for (const [number, some] of Map.groupBy(batch, () => plan.shardOf(records++))) {
        await goTo(number);
        await shard.sink.write(some);
        shard.rows += some.length;
      }
    },
    finish: async () => {
      await finish();
      return written;
    },
  };
}
