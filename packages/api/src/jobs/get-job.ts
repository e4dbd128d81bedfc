import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import type { ReadDb } from "@laurel/db/store/store";
import type { Actor } from "../actor.ts";
import { requireJob } from "./require-job.ts";

export const GetJob = z.strictObject({ jobId: Id });
export type GetJob = z.infer<typeof GetJob>;

export async function getJob(db: ReadDb, actor: Actor, input: GetJob) {
  const { id, kind, subjectId, state, progress, error, createdAt, finishedAt } = await requireJob(
    db,
    actor,
    input.jobId,
  );
  return { id, kind, subjectId, state, progress, error, createdAt, finishedAt };
}
