import { DomainError } from "@laurel/core/errors/domain-error";
import type { Finding } from "../formats/validation/finding.ts";
import { readLaurelRaw } from "./read-laurel-raw.ts";

/**
 * How many lines of a raw file can be read, and what is wrong with the one after them: nothing behind it can
 * be trusted.
 */
export async function validateLaurelRaw(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly rows: number; readonly finding: Finding | null }> {
  let rows = 0;
  try {
    for await (const lines of readLaurelRaw(bytes)) for (const { line } of lines) rows = line;
    return { rows, finding: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { line } = error.details;
    const row = typeof line === "number" ? line : null;
    return { rows, finding: { code: "shape", message: error.message.replace(/^line \d+: /, ""), row } };
  }
}
