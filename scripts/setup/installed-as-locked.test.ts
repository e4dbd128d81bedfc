import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fitsPlatform, installedAsLocked } from "./installed-as-locked.mjs";

describe("installed as locked", () => {
  const root = mkdtempSync(join(tmpdir(), "laurel-installed-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const lock = {
    "": {},
    "apps/web": { version: "0.1.0" },
    "node_modules/@laurel/web": { resolved: "apps/web", link: true },
    "node_modules/zod": { version: "4.6.7" },
    "node_modules/tool-darwin": { version: "1.0.0", optional: true, os: ["darwin"], cpu: ["arm64"] },
    "node_modules/tool-linux": {
      version: "1.0.0",
      optional: true,
      os: ["linux"],
      cpu: ["x64"],
      libc: ["glibc"],
    },
    "node_modules/tool-musl": {
      version: "1.0.0",
      optional: true,
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
    },
    "node_modules/extra": { version: "1.0.0", optional: true },
  };

  function check(installed: object | null) {
    const [lockFile, recordFile] = [join(root, "package-lock.json"), join(root, "record.json")];
    writeFileSync(lockFile, JSON.stringify({ packages: lock }));
    rmSync(recordFile, { force: true });
    if (installed) writeFileSync(recordFile, JSON.stringify({ packages: installed }));
    return installedAsLocked(lockFile, recordFile, { os: "linux", cpu: "x64", libc: "glibc" });
  }

  const zod = { "node_modules/zod": { version: "4.6.7" } };
  const tool = { "node_modules/tool-linux": { version: "1.0.0" } };

  test("every package at its version is installed, other platforms' packages and workspaces apart", () => {
    expect(check({ ...zod, ...tool })).toBe(true);
  });

  test("a platform package that an old Node made npm leave out is missing", () => {
    expect(check(zod)).toBe(false);
  });

  test("a missing package, another version and a missing record are not", () => {
    expect(check(tool)).toBe(false);
    expect(check({ ...tool, "node_modules/zod": { version: "4.6.6" } })).toBe(false);
    expect(check(null)).toBe(false);
  });
});

describe("fits platform", () => {
  const debian = { os: "linux", cpu: "x64", libc: "glibc" };
  const mac = { os: "darwin", cpu: "arm64", libc: undefined };

  test.each([
    [{}, debian, true],
    [{ os: ["linux"], cpu: ["x64"], libc: ["glibc"] }, debian, true],
    [{ os: ["linux"], cpu: ["x64"], libc: ["musl"] }, debian, false],
    [{ os: ["linux"], cpu: ["arm64"] }, debian, false],
    [{ os: ["!win32"] }, debian, true],
    [{ os: ["!linux"] }, debian, false],
    [{ os: ["darwin"], cpu: ["arm64"] }, mac, true],
  ])("%o on %o: %s", (entry, platform, fits) => expect(fitsPlatform(entry, platform)).toBe(fits));
});
