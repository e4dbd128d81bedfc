import { runJob } from "@laurel/api/jobs/run-job";
import { clearArriving } from "@laurel/api/raw/run-raw-import";
import { finishVersion } from "@laurel/db/queries/dataset-versions";
import { finishModel } from "@laurel/db/queries/models";
import { finishFormat } from "@laurel/db/queries/prepared-formats";
import type { JobKind } from "@laurel/db/tables/define-operation-tables";
import { drawRandom } from "../instance/draw-random.ts";
import type { Instance } from "../instance/instance.ts";
import { labelPairs } from "../workers/label-pairs.ts";
import { readImport } from "../workers/read-import.ts";
import { readRaw } from "../workers/read-raw.ts";
import { trainModel } from "../workers/train-model.ts";
import { abandonImport } from "./abandon-import.ts";
import type { JobBody } from "./job-body.ts";

/** How each kind of job is done, and how its subject ends when the job did not get to say so itself. */
export function jobBodies({
  files,
  now,
}: Pick<Instance, "files" | "now">): Readonly<Record<JobKind, JobBody>> {
  const run: JobBody["run"] = ({ id, kind, subjectId, createdBy }, hold) =>
    runJob(kind, {
      ...hold,
      jobId: id,
      subjectId,
      createdBy,
      files,
      now,
      random: drawRandom,
      readImport,
      readRaw,
      trainModel,
      labelPairs,
    });
  return {
    import: {
      run,
      abandon: ({ subjectId }, store, outcome, error) =>
        abandonImport(store, subjectId, { outcome, error, now: now() }),
    },
    raw: { run, abandon: ({ subjectId }, store) => clearArriving(store, subjectId, { whole: true }) },
    cut: {
      run,
      abandon: ({ subjectId }, store, status, error) =>
        store.transaction((tx) => finishVersion(tx, subjectId, { status, error })),
    },
    prepare: {
      run,
      abandon: ({ subjectId }, store, status, error) =>
        store.transaction((tx) => finishFormat(tx, subjectId, { status, error })),
    },
    train: {
      run,
      abandon: ({ subjectId }, store, status, error) =>
        store.transaction((tx) => finishModel(tx, subjectId, { status, error })),
    },
  };
}
