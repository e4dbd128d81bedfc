import type { Actor, RequestContext } from "@laurel/api/request-context";
import { hashPassword, verifyPassword } from "../sign-in/password-hash.ts";
import { readFirstRows } from "../workers/run-in-worker.ts";
import type { Instance } from "./instance.ts";
import { drawRandom } from "./random-bytes.ts";

/** The context in which procedures run. `publicUrl` is the origin of the links that they make. */
export function requestContext(instance: Instance, actor: Actor | null, publicUrl: string): RequestContext {
  const { store, files, now, wakeJobs, paths } = instance;
  return {
    store,
    actor,
    now,
    random: drawRandom,
    files,
    firstParquetRows: readFirstRows(files),
    hashPassword,
    verifyPassword,
    publicUrl,
    wakeJobs,
    demoFolder: paths.demo,
  };
}
