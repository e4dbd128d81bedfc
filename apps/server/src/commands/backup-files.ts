import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { ifThere } from "../files/if-there.ts";

/** What backup.json says of a backup folder. It is written last, so a folder without it is no backup. */
export const BackupManifest = z.strictObject({
  version: z.literal(1),
  createdAt: z.string(),
  database: z.enum(["sqlite", "postgres", "postgres, not included"]),
  databaseFile: z.string().nullable(),
  files: z.int(),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

const HASH = /^[0-9a-f]{64}$/;

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/**
 * Copies files that are named by their hash from one folder to another and checks each copy. Files that are
 * there already are not copied again. Returns how many files there are.
 */
export async function copyFiles(from: string, to: string): Promise<number> {
  const names = ((await ifThere(from, readdir(from, { recursive: true }))) ?? []).filter(
    (name) => HASH.test(name.slice(-64)) && !name.startsWith("incoming"),
  );
  for (const name of names) {
    const target = join(to, name);
    if ((await ifThere(target, stat(target))) !== null) continue;
    await mkdir(join(target, ".."), { recursive: true });
    await copyFile(join(from, name), target);
    if ((await hashOf(target)) !== name.slice(-64))
      throw new DomainError(
        "CONFLICT",
        `${join(from, name)} is damaged: its bytes don't have the hash that is its name.`,
      );
  }
  return names.length;
}
