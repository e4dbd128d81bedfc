import { randomBytes } from "node:crypto";
import { runImport } from "@laurel/api/imports/run-import";
import type { JobContext } from "@laurel/api/jobs/job-context";
import type { Instance } from "../instance/instance.ts";
import { readImport } from "../workers/read-import.ts";
import { trainModel } from "../workers/train-model.ts";
import { abandonImport } from "./abandon-import.ts";
import type { JobBodies, JobBody } from "./job-body.ts";

/** How each kind of job is done. */
export function jobBodies({ store, files, now }: Instance): JobBodies {
  const bodyOf = (run: (ctx: JobContext) => Promise<void>, abandon: JobBody["abandon"]): JobBody => ({
    abandon,
    run: ({ id, subjectId, createdBy }, signal, report) =>
      run({ jobId: id, subjectId, createdBy, store, files, now, random: (bytes) => randomBytes(bytes), signal, report, readImport, trainModel }),
  });
  return {
    import: bodyOf(runImport, (job, outcome, error) => abandonImport(store, job.subjectId, { outcome, error, now: now() })),
  };
}
