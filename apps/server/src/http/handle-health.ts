import type { ServerResponse } from "node:http";
import type { Instance } from "../instance/instance.ts";
import { sendJson } from "./send-json.ts";

const STORE_MS = 2_000;

/** /healthz: the process answers. /readyz: it takes requests and its database answers. */
export async function handleHealth(instance: Instance, response: ServerResponse, path: string, draining: boolean): Promise<void> {
  if (path === "/healthz") return sendJson(response, 200, { status: "ok" });
  if (draining) return sendJson(response, 503, { status: "stopping" });
  const ready = await storeAnswers(instance);
  sendJson(response, ready ? 200 : 503, { status: ready ? "ready" : "the database does not answer" });
}

async function storeAnswers({ store, logger }: Instance): Promise<boolean> {
  const { read } = store;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${STORE_MS} ms`)), STORE_MS);
  });
  try {
    await Promise.race([read.q.select({ key: read.t.settings.key }).from(read.t.settings).limit(1), tooLate]);
    return true;
  } catch (error) {
    logger.warn({ err: error }, "the database does not answer");
    return false;
  } finally {
    clearTimeout(timer);
  }
}
