import { join, resolve } from "node:path";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { parseTrustProxy, type TrustProxy } from "./parse-trust-proxy.ts";

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

export type OidcConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
};

/** The settings that the environment gives, checked. */
export type Config = {
  readonly port: number;
  /** The address to listen on; undefined means every address. */
  readonly host: string | undefined;
  /** The origin that browsers see when a proxy stands in front of the server. */
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

const MIN_SECRET = 32;

const isWebOrigin = (text: string) =>
  URL.canParse(text) &&
  /^https?:$/.test(new URL(text).protocol) &&
  new URL(text).pathname === "/" &&
  new URL(text).search === "";
const isHttpUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const present = z.string().min(1, "must not be empty");

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a number from 0 to 65535, such as 3000")
    .transform(Number)
    .refine((port) => port <= 65_535, "must be a number from 0 to 65535, such as 3000")
    .default(3000),
  HOST: present.optional(),
  PUBLIC_URL: z
    .string()
    .refine(isWebOrigin, "must be an http(s) address without a path, such as https://laurel.example.org")
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: present.optional(),
  DATA_DIR: present.default("./data"),
  LAUREL_SECRET: z
    .string()
    .min(MIN_SECRET, `must have at least ${MIN_SECRET} characters; make one with: openssl rand -base64 48`)
    .optional(),
  TRUST_PROXY: z.string().optional(),
  OIDC_ISSUER: z.string().refine(isHttpUrl, "must be the issuer's http(s) address").optional(),
  OIDC_CLIENT_ID: present.optional(),
  OIDC_CLIENT_SECRET: present.optional(),
  OIDC_NAME: present.default("Single sign-on"),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  LAUREL_DEV: z.enum(["0", "1"], "must be 0 or 1").default("0"),
});
type Environment = z.infer<typeof Environment>;

/** The environment variables that the configuration reads, for the help. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

function oidcOf(environment: Environment): OidcConfig | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  } = environment;
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret, name };
  if (!issuer && !clientId && !clientSecret) return undefined;
  throw new DomainError(
    "INVALID",
    "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none.",
  );
}

/** Reads the environment. Throws all that is wrong at once, one problem a line, and repeats no secret. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  // Compose files write an empty value for a variable that is not set.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    throw new DomainError(
      "INVALID",
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`).join("\n"),
    );
  }
  const environment = parsed.data;
  const dataDir = resolve(environment.DATA_DIR);
  const databaseUrl = environment.DATABASE_URL ?? join(dataDir, "laurel.db");
  const isPostgres = /^postgres(ql)?:\/\//.test(databaseUrl);
  if (!isPostgres && /^[a-z][a-z0-9+]+:\/\//i.test(databaseUrl)) {
    throw new DomainError(
      "INVALID",
      "DATABASE_URL must be postgres://user:password@host/database, or the path of a SQLite file.",
    );
  }
  if (isPostgres && !environment.LAUREL_SECRET) {
    throw new DomainError(
      "INVALID",
      "LAUREL_SECRET is required with Postgres, since several processes have to share it. Make one with: openssl rand -base64 48",
    );
  }
  return {
    port: environment.PORT,
    host: environment.HOST,
    publicOrigin: environment.PUBLIC_URL,
    databaseUrl: isPostgres ? databaseUrl : resolve(databaseUrl),
    isPostgres,
    dataDir,
    secret: environment.LAUREL_SECRET,
    trustProxy: parseTrustProxy(environment.TRUST_PROXY),
    oidc: oidcOf(environment),
    metricsToken: environment.METRICS_TOKEN,
    logLevel: environment.LOG_LEVEL,
    dev: environment.LAUREL_DEV === "1",
  };
}
