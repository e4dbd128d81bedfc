import type { Logger } from "pino";
import type { FileStore } from "@laurel/api/file-store";
import type { Store } from "@laurel/db/store/store";
import type { AppPaths } from "../config/app-paths.ts";
import type { Config } from "../config/config.ts";

/** Everything that one server process holds open while it runs. */
export type Instance = {
  readonly config: Config;
  readonly paths: AppPaths;
  readonly secret: string;
  readonly store: Store;
  readonly files: FileStore;
  readonly logger: Logger;
  readonly now: () => number;
  /** What a session cookie says; null when it is nobody's. */
  readonly readSession: (
    cookie: string,
  ) => Promise<{ readonly sub: string; readonly sessionVersion: number } | null>;
  /**
   * The token with which a `laurel` command on this machine acts as the admin. Every start makes a new one.
   */
  readonly localToken: string;
  readonly wakeJobs: () => void;
};

/** The address of the server for browsers. */
export function publicAddress(
  { publicOrigin, host }: Pick<Config, "publicOrigin" | "host">,
  port: number,
): string {
  if (publicOrigin) return publicOrigin;
  const everywhere = host === undefined || host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
