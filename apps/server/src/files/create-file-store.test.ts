import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createFileStore } from "./create-file-store.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "laurel-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString();
}

it("keeps a file under the hash of its bytes, and gives back the whole or a range", async () => {
  const files = createFileStore(folder);
  const stored = await files.write(chunks("hello ", "world"));
  expect(stored).toEqual({
    sha256: createHash("sha256").update("hello world").digest("hex"),
    bytes: 11,
    isNew: true,
  });
  expect(await files.size(stored.sha256)).toBe(11);
  expect(await textOf(files.read(stored.sha256))).toBe("hello world");
  expect(await textOf(files.read(stored.sha256, { start: 6, end: 8 }))).toBe("wor");
});

it("stores the same bytes once", async () => {
  const files = createFileStore(folder);
  const [first, second] = await Promise.all([files.write(chunks("same")), files.write(chunks("sa", "me"))]);
  expect({ ...second, isNew: true }).toEqual({ ...first, isNew: true });
  expect((await files.write(chunks("same"))).isNew).toBe(false);
  await files.remove(first.sha256);
  await expect(files.size(first.sha256)).rejects.toThrow("not in the data folder");
  expect(await files.write(chunks("same"))).toEqual({ ...first, isNew: true });
  expect(await readdir(join(folder, first.sha256.slice(0, 2)))).toEqual([first.sha256]);
});

it("leaves nothing behind when the upload breaks off", async () => {
  const files = createFileStore(folder);
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("half");
    throw new Error("the line went dead");
  }
  await expect(files.write(broken())).rejects.toThrow("the line went dead");
  expect(await readdir(join(folder, "incoming"))).toEqual([]);
});

it("refuses what is no hash, so that no path can be named", async () => {
  const files = createFileStore(folder);
  await expect(files.size("../../etc/passwd")).rejects.toThrow(/no such file/);
});

it("calls a file absent only where there is none, and not where it can't be looked at", async () => {
  const files = createFileStore(folder);
  const sha256 = "a".repeat(64);
  await expect(files.size(sha256)).rejects.toThrow(/not in the data folder/);
  await mkdir(join(folder, "aa"));
  await symlink(files.path(sha256), files.path(sha256));
  await expect(files.size(sha256)).rejects.toThrow(/ELOOP/);
});
