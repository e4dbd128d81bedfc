import type { Logger } from "pino";
import type { Config } from "../config/config.ts";
import { startHttp, type RunningHttp } from "../http/start-http.ts";
import { jobBodies } from "../jobs/job-bodies.ts";
import { startExpirySweep } from "../jobs/start-expiry-sweep.ts";
import { type JobRunner, startJobRunner } from "../jobs/start-job-runner.ts";
import { createMetrics } from "../metrics/create-metrics.ts";
import type { Instance } from "./instance.ts";
import { openInstance } from "./open-instance.ts";

export type StartOptions = { readonly config: Config; readonly logger: Logger; readonly withPages: boolean };
export type RunningInstance = { readonly instance: Instance; readonly port: number; stop(): Promise<void> };

/** Opens an instance and serves it. `stop` closes the parts in an order that loses nothing. */
export async function startInstance({ config, logger, withPages }: StartOptions): Promise<RunningInstance> {
  const metrics = createMetrics();
  let runner: JobRunner | undefined;
  const instance = await openInstance(config, logger, () => runner?.wake());
  let http: RunningHttp;
  try {
    http = await startHttp(instance, { port: config.port, host: config.host, withPages, metrics });
  } catch (error) {
    await instance.store.close();
    throw error;
  }
  const { store, now } = instance;
  runner = startJobRunner({ store, logger, now, metrics, bodies: jobBodies(instance) });
  const sweep = startExpirySweep({ store, logger, now });
  return {
    instance,
    port: http.port,
    async stop() {
      await Promise.all([http.close(), runner?.stop(), sweep.stop()]);
      await store.close();
    },
  };
}
