import type { ServerResponse } from "node:http";
import { DomainError } from "@laurel/core/errors/domain-error";
import { proveRead, proveWrite } from "@laurel/db/store/prove-write";
import type { Instance } from "../instance/instance.ts";
import { sendJson } from "./send-json.ts";

type Health = { readonly isDraining: () => boolean; readonly readiness: Readiness };

/**
 * Answers /healthz, which says that the process is alive, and /readyz, which says whether its database takes
 * writes.
 */
export async function handleHealth(health: Health, response: ServerResponse, path: string): Promise<void> {
  if (path === "/healthz") return sendJson(response, 200, { status: "ok" });
  if (health.isDraining()) return sendJson(response, 503, { status: "stopping" });
  const reason = await health.readiness();
  if (reason === null) return sendJson(response, 200, { status: "ready" });
  return sendJson(response, 503, { status: "not ready", reason });
}

const ANSWER_MS = 2_000;

/**
 * A proof that takes longer than this hangs in a network that drops packets, so the next one begins without
 * waiting for it.
 */
const HANGING_MS = 10_000;

/** Resolves to the reason why a server can't take requests now, or to null when it can. */
export type Readiness = () => Promise<string | null>;

type Proof = { readonly since: number; readonly ended: Promise<void> };

/**
 * Finds out whether the database can be read and written, by a read and a write. However many ask at once,
 * they all wait for one proof: anybody may ask, so asking must never cost more than one update at a time.
 */
export function createReadiness(instance: Pick<Instance, "store" | "logger" | "now">): Readiness {
  const { store, logger, now } = instance;
  let current: Proof | undefined;

  async function prove(): Promise<void> {
    await proveRead(store.read);
    await store.transaction((tx) => proveWrite(tx, now()));
  }

  function sharedProof(): Promise<void> {
    if (current && performance.now() - current.since < HANGING_MS) return current.ended;
    const ended = prove().finally(() => {
      if (current === proof) current = undefined;
    });
    const proof: Proof = { since: performance.now(), ended };
    current = proof;
    return ended;
  }

  return async () => {
    try {
      await inTime(sharedProof());
      return null;
    } catch (error) {
      logger.warn({ err: error }, "the database can't be written");
      // Anybody may read this, so a database's own words stay in the log.
      const reason = error instanceof DomainError ? error.message : "The server's log says why.";
      return `The database can't be written. ${reason}`;
    }
  };
}

/** Rejects when `work` has not ended within `ANSWER_MS`. The work itself goes on. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const message = `It gave no answer within ${ANSWER_MS / 1000} seconds.`;
    timer = setTimeout(() => reject(new DomainError("UNAVAILABLE", message)), ANSWER_MS);
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
