import { z } from "zod";
import { labelPairFiles } from "@laurel/reward-model/train/open-pair-labels";
import { serveWorker } from "./serve-worker.ts";

const Input = z.strictObject({ decided: z.string(), open: z.string(), seed: z.int() });

/**
 * Trains on the pairs that people decided and labels those left open, fold by fold. It never opens a Store.
 */
await serveWorker((line) =>
  labelPairFiles(Input.parse(line.data), (done, total) =>
    line.progress({ phase: "labeling open pairs", done, total }),
  ),
);
