import { Worker } from "node:worker_threads";

const source = new URL("../store/answer-queries.ts", import.meta.url).href;

/** Starts a thread that reads a SQLite file, as the server has one in a file of its own. */
export function startReader(file: string): Worker {
  const body = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(${JSON.stringify(source)}).then(({ answerQueries }) => answerQueries(workerData, parentPort));`;
  return new Worker(body, { eval: true, workerData: file, execArgv: [] });
}
