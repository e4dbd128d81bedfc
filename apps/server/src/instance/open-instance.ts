import { randomBytes } from "node:crypto";
import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { DomainError } from "@laurel/core/errors/domain-error";
import { openStore } from "@laurel/db/store/open-store";
import { appPaths } from "../config/app-paths.ts";
import type { Config } from "../config/config.ts";
import { loadSecret } from "../config/load-secret.ts";
import { createFileStore } from "../files/create-file-store.ts";
import { sessionReader } from "../sign-in/request-context.ts";
import { startWorker } from "../workers/worker-batches.ts";
import type { Instance } from "./instance.ts";

const POSTGRES_CONNECTIONS = 16;

async function checkFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DomainError(
      "UNAVAILABLE",
      `The data folder ${folder} can't be written (${reason}). Give this user the right to, or choose another: DATA_DIR=/path`,
    );
  }
}

async function open(config: Config, migrations: string) {
  try {
    return await openStore({
      url: config.databaseUrl,
      migrations,
      poolSize: POSTGRES_CONNECTIONS,
      startReader: (file) => startWorker("reader-worker", { file }),
    });
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new DomainError(
      "UNAVAILABLE",
      `The database can't be opened: ${reason}. ${config.isPostgres ? "Check DATABASE_URL, and that the server is up." : `The file is ${config.databaseUrl}.`}`,
    );
  }
}

/** Opens what one server process needs. The jobs start after that, so `wakeJobs` comes from the caller. */
export async function openInstance(config: Config, logger: Logger, wakeJobs: () => void): Promise<Instance> {
  const paths = appPaths();
  await checkFolder(config.dataDir);
  const secret = await loadSecret(config);
  const store = await open(config, paths.migrations);
  const now = () => Date.now();
  return {
    config,
    paths,
    secret,
    store,
    files: createFileStore(join(config.dataDir, "files")),
    logger,
    now,
    readSession: sessionReader(secret, now),
    localToken: `laurel_local_${randomBytes(32).toString("base64url")}`,
    wakeJobs,
  };
}
