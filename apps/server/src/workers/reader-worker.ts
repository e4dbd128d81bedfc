import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { answerQueries } from "@laurel/db/store/answer-queries";

if (!parentPort) throw new Error("this file runs as a worker only");
// Reads of many rows, off the thread that serves judgments.
answerQueries(z.strictObject({ file: z.string() }).parse(workerData).file, parentPort);
