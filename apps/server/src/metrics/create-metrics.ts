import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

/** The metrics of one server. Their registry is its own, so that several servers can run in one test. */
export function createMetrics() {
  const registry = new Registry();
  // These are heap, CPU, open handles and event-loop lag.
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requestSeconds: new Histogram({
      name: "laurel_http_request_seconds",
      help: "Time from a request's headers to the end of its answer",
      labelNames: ["route", "status"],
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5, 30],
      registers,
    }),
    procedures: new Counter({
      name: "laurel_procedure_calls_total",
      help: "Calls over /trpc, by procedure",
      labelNames: ["procedure"],
      registers,
    }),
    procedureErrors: new Counter({
      name: "laurel_procedure_errors_total",
      help: "Failed calls over /trpc, by code",
      labelNames: ["code"],
      registers,
    }),
    jobs: new Counter({
      name: "laurel_jobs_total",
      help: "Ended jobs, by kind and how they ended",
      labelNames: ["kind", "outcome"],
      registers,
    }),
    runningJobs: new Gauge({
      name: "laurel_jobs_running",
      help: "Jobs running in this process",
      labelNames: ["kind"],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
