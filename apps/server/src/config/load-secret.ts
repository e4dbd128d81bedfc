import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DomainError } from "@laurel/core/errors/domain-error";
import { ifThere } from "../files/if-there.ts";
import type { Config } from "./config.ts";

async function readSecret(file: string): Promise<string | null> {
  const secret = (await ifThere(file, readFile(file, "utf8")))?.trim() ?? null;
  if (secret !== null && secret.length < 32)
    throw new DomainError(
      "INVALID",
      `${file} holds no usable secret. Delete it (everybody signs in again), or restore it from a backup.`,
    );
  return secret;
}

/**
 * LAUREL_SECRET, else the secret in DATA_DIR/secret, which is made once and which only its owner can read.
 */
export async function loadSecret(config: Pick<Config, "secret" | "dataDir">): Promise<string> {
  if (config.secret) return config.secret;
  const file = join(config.dataDir, "secret");
  const known = await readSecret(file);
  if (known) return known;
  await mkdir(config.dataDir, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  try {
    // `link` fails if another process has written a secret in the meantime; `rename` would overwrite it.
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await unlink(draft);
  }
  const secret = await readSecret(file);
  if (!secret) throw new DomainError("UNAVAILABLE", `${file} can't be read back.`);
  return secret;
}
