import { mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ifThere, openNamed } from "./if-there.ts";

let folder: string;
let file: string;
let loop: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "laurel-there-"));
  [file, loop] = [join(folder, "file"), join(folder, "loop")];
  await writeFile(file, "text");
  await symlink(loop, loop);
});
afterAll(() => rm(folder, { recursive: true }));

it("gives what is found, and null only where nothing is there", async () => {
  expect(await ifThere(file, stat(file))).toMatchObject({ size: 4 });
  const absent = join(folder, "absent");
  expect(await ifThere(absent, stat(absent))).toBeNull();
  expect(await ifThere(absent, readdir(absent))).toBeNull();
  const below = join(file, "below");
  expect(await ifThere(below, stat(below))).toBeNull();
});

it("says what is in the way, where, and what to do", async () => {
  await expect(ifThere(loop, stat(loop))).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message: expect.stringMatching(/loop can't be read \(ELOOP.*\)\. Mend that, then try again\.$/),
  });
  const closed = Object.assign(new Error("EACCES: permission denied, stat '/x'"), {
    code: "EACCES",
    syscall: "stat",
  });
  await expect(ifThere("/x", Promise.reject(closed))).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message: expect.stringMatching(/^\/x is closed to this user \(EACCES\)\. Give this user the right/),
  });
});

it("passes on errors that are no answer of the system", async () => {
  const fault = new TypeError("a fault of ours");
  await expect(ifThere("/x", Promise.reject(fault))).rejects.toBe(fault);
});

it("opens a named file, and says when it is absent or a folder", async () => {
  const handle = await openNamed(file);
  expect(await handle.readFile("utf8")).toBe("text");
  await handle.close();
  await expect(openNamed(join(folder, "absent"))).rejects.toThrow(/^There is no file .*absent\.$/);
  await expect(openNamed(folder)).rejects.toThrow(/is a folder, where a file is needed/);
  await expect(openNamed(loop)).rejects.toThrow(/can't be read \(ELOOP/);
});
