import { expect, test } from "vitest";
import { fitsPlatform } from "./fits-platform.mjs";

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
