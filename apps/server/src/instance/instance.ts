import type { Logger } from "pino";
import type { FileStore } from "@laurel/api/file-store";
import type { Store } from "@laurel/db/store/store";
import type { AppPaths } from "../config/app-paths.ts";
import type { Config } from "../config/config.ts";
import type { SessionToken } from "../sign-in/session-token.ts";

/** What one process has opened, for as long as it runs. */
export type Instance = {
  readonly config: Config;
  readonly paths: AppPaths;
  readonly secret: string;
  readonly store: Store;
  readonly files: FileStore;
  readonly logger: Logger;
  readonly now: () => number;
  readonly readSession: (cookie: string) => Promise<SessionToken | null>;
  /** Lets a `laurel` command on this machine act as the admin; new at every start. */
  readonly localToken: string;
  readonly wakeJobs: () => void;
};
