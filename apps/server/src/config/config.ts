import type { TrustProxy } from "./parse-trust-proxy.ts";

export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

export type OidcConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
};

/** What the environment decides, checked. */
export type Config = {
  readonly port: number;
  /** Undefined listens on every address. */
  readonly host: string | undefined;
  /** The origin that browsers see, when a proxy stands in front. */
  readonly publicOrigin: string | undefined;
  readonly databaseUrl: string;
  readonly isPostgres: boolean;
  readonly dataDir: string;
  readonly secret: string | undefined;
  readonly trustProxy: TrustProxy;
  readonly oidc: OidcConfig | undefined;
  readonly metricsToken: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly dev: boolean;
};
