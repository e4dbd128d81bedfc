import type { StoredFile } from "@laurel/core/datasets/stored-file";

/** What `sha256sum -c` reads, a line for each file. */
export function checksums(files: readonly Pick<StoredFile, "path" | "sha256">[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}
