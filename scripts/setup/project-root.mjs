import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the root package.json, also when a script was reached through a symbolic link. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
