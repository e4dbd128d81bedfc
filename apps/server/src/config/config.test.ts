import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

const SECRET = "0123456789abcdef0123456789abcdef-secret";

describe("the environment", () => {
  it("may be empty: port 3000, SQLite under ./data", () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: undefined,
      publicOrigin: undefined,
      isPostgres: false,
      dev: false,
      logLevel: "info",
    });
    expect(config.databaseUrl).toBe(join(resolve("./data"), "laurel.db"));
  });

  it("treats an empty variable as one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "", OIDC_ISSUER: "" }).port).toBe(3000);
  });

  it.each([
    [{ PORT: "http" }, /PORT must be a number from 0 to 65535/],
    [{ PORT: "70000" }, /PORT must be a number/],
    [{ PUBLIC_URL: "laurel.example.org" }, /PUBLIC_URL must be an http\(s\) address/],
    [{ PUBLIC_URL: "https://example.org/laurel" }, /without a path/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL must be one of/],
    [{ TRUST_PROXY: "yes" }, /TRUST_PROXY has "yes"/],
    [{ TRUST_PROXY: "10.0.0.0/40" }, /TRUST_PROXY has/],
    [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL must be postgres/],
    [{ DATABASE_URL: "postgres://x/y" }, /LAUREL_SECRET is required with Postgres/],
    [{ OIDC_ISSUER: "https://id.example.org" }, /belong together/],
  ])("with %j says what is wrong and what to write", (variables, message) => {
    expect(() => readConfig(variables)).toThrow(message);
  });

  it("names every wrong variable at once, and never repeats a secret", () => {
    const read = () => readConfig({ PORT: "x", LOG_LEVEL: "y", LAUREL_SECRET: "too-short-hunter2" });
    expect(read).toThrow(/PORT[^]*LAUREL_SECRET[^]*LOG_LEVEL/);
    expect(read).not.toThrow(/hunter2/);
  });

  it("takes Postgres, a public origin and OIDC", () => {
    const config = readConfig({
      DATABASE_URL: "postgres://a@b/c",
      LAUREL_SECRET: SECRET,
      PUBLIC_URL: "https://laurel.example.org/",
      OIDC_ISSUER: "https://id.example.org",
      OIDC_CLIENT_ID: "a",
      OIDC_CLIENT_SECRET: "b",
    });
    expect(config).toMatchObject({
      isPostgres: true,
      publicOrigin: "https://laurel.example.org",
      oidc: { name: "Single sign-on" },
    });
  });
});
