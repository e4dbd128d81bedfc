import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectRoot } from "../setup/project-root.mjs";
import { cleanup } from "./cleanup.mjs";

/** Creates an empty database on the server of `url` and resolves to its URL; `cleanup` drops it. */
export async function createDatabase(url, prefix) {
  const name = `${prefix}_${randomBytes(4).toString("hex")}`;
  await statement(url, `CREATE DATABASE ${name}`);
  cleanup.add(() => statement(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const created = new URL(url);
  created.pathname = `/${name}`;
  return created.href;
}

async function statement(url, text) {
  // The driver is packages/db's; it is there only after installation.
  const { Client } = createRequire(join(projectRoot, "packages", "db", "package.json"))("pg");
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
