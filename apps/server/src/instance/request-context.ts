import type { Actor } from "@laurel/api/actor";
import type { RequestContext } from "@laurel/api/request-context";
import { hashPassword } from "../sign-in/hash-password.ts";
import { verifyPassword } from "../sign-in/verify-password.ts";
import { readFirstRows } from "../workers/read-first-rows.ts";
import { drawRandom } from "./draw-random.ts";
import type { Instance } from "./instance.ts";

/** The context that the procedures run in. `publicUrl` is the origin that links are made with. */
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
