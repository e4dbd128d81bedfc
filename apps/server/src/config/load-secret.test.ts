import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadSecret } from "./load-secret.ts";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "laurel-secret-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

const load = () => loadSecret({ secret: undefined, dataDir });

it("makes a secret once, readable by its owner only, and keeps it", async () => {
  const first = await load();
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect((await stat(join(dataDir, "secret"))).mode & 0o777).toBe(0o600);
  expect(await load()).toBe(first);
});

it("gives processes that start together the same secret", async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, load));
  expect(new Set(secrets).size).toBe(1);
});

it("prefers the environment's, and then writes nothing", async () => {
  expect(await loadSecret({ secret: "from the environment", dataDir })).toBe("from the environment");
  await expect(readFile(join(dataDir, "secret"))).rejects.toThrow(/ENOENT/);
});

it("refuses a file that holds no secret instead of going on with an empty one", async () => {
  await writeFile(join(dataDir, "secret"), "\n");
  await expect(load()).rejects.toThrow(/holds no usable secret/);
});
