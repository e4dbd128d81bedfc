import type { Config } from "../config/config.ts";

/** The address to open in a browser. */
export function publicAddress(
  { publicOrigin, host }: Pick<Config, "publicOrigin" | "host">,
  port: number,
): string {
  if (publicOrigin) return publicOrigin;
  const everywhere = host === undefined || host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
