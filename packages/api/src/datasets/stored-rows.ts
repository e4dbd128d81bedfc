import type { FamilyId } from "@laurel/core/datasets/families";
import type { Manifest, RowConfig } from "@laurel/core/datasets/manifest";
import type { Split } from "@laurel/core/datasets/splits";
import type { FileStore } from "../file-store.ts";

/** Reads a version's canonical rows of one family, file by file. Null where a split has no such file. */
export function rowsOfFamily(
  files: FileStore,
  { rows }: Pick<Manifest, "rows">,
  family: FamilyId,
): (split: Split, config: RowConfig) => AsyncIterable<Uint8Array> | null {
  return (split, config) => {
    const file = rows.find((one) => one.family === family && one.split === split && one.config === config);
    return file ? files.read(file.sha256) : null;
  };
}

/** The first lines of a UTF-8 text. Reads no more of it than they need. */
export async function firstLines(bytes: AsyncIterable<Uint8Array>, count: number): Promise<string[]> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true });
    if (text.split("\n").length > count) break;
  }
  return text
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, count);
}
