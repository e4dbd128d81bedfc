import { createHash } from "node:crypto";

/** Where a file's bytes go. The writer awaits every write, so a slow target slows it down. */
export type OutputFile = {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type OpenFile = (name: string) => Promise<OutputFile>;

/** The same file, with what was written counted and hashed on the way. */
export function measuredFile(file: OutputFile): {
  readonly file: OutputFile;
  readonly measure: () => { bytes: number; sha256: string };
} {
  const hash = createHash("sha256");
  let bytes = 0;
  const write = async (chunk: Uint8Array): Promise<void> => {
    hash.update(chunk);
    bytes += chunk.length;
    await file.write(chunk);
  };
  return {
    file: { write, close: () => file.close() },
    measure: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}
