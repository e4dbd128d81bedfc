import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino, { type Logger } from "pino";
import type { Store } from "@laurel/db/store/store";
import { appPaths } from "../config/app-paths.ts";
import { readConfig } from "../config/config.ts";
import { createFileStore } from "../files/create-file-store.ts";
import { startHttp } from "../http/start-http.ts";
import type { Instance } from "../instance/instance.ts";
import { jobBodies } from "../jobs/job-bodies.ts";
import { startJobRunner } from "../jobs/start-job-runner.ts";
import { createMetrics } from "../metrics/create-metrics.ts";
import { sessionReader } from "../sign-in/request-context.ts";

const SECRET = "a secret for tests, of more than thirty-two characters";

export type TestServer = { readonly origin: string; readonly instance: Instance; stop(): Promise<void> };

/** Starts the real server without its pages, on a free port and on a store that the test opened. */
export async function startTestServer(
  store: Store,
  variables: Record<string, string> = {},
  logger: Logger = pino({ level: "silent" }),
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "laurel-server-"));
  const config = readConfig({ DATA_DIR: dataDir, ...variables });
  const now = () => Date.now();
  const metrics = createMetrics();
  const base = {
    config,
    paths: appPaths(),
    secret: SECRET,
    store,
    files: createFileStore(join(dataDir, "files")),
    logger,
    now,
    readSession: sessionReader(SECRET, now),
    localToken: "laurel_local_of_this_test",
  };
  const runner = startJobRunner({
    store,
    logger,
    now,
    metrics,
    bodies: jobBodies(base),
    pollMs: 100,
    heartbeatMs: 100,
  });
  const instance: Instance = { ...base, wakeJobs: runner.wake };
  const http = await startHttp(instance, { port: 0, host: "127.0.0.1", withPages: false, metrics });
  return {
    origin: `http://127.0.0.1:${http.port}`,
    instance,
    async stop() {
      await http.close();
      await runner.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
