import type { StoredFile } from "@laurel/core/datasets/stored-file";
import { measuredFile, type OpenFile, type OutputFile } from "../files/output-file.ts";

export type FolderFile = {
  readonly write: OutputFile["write"];
  /** Closes the file, and returns its entry in the manifest. */
  readonly finish: <Rows extends number | null>(rows: Rows) => Promise<StoredFile & { readonly rows: Rows }>;
};

export type FolderFiles = {
  readonly open: (path: string) => Promise<FolderFile>;
  /** Writes a whole file that holds no rows. */
  readonly put: (path: string, text: string) => Promise<StoredFile>;
  /** Closes what was opened and not finished. */
  readonly close: () => Promise<void>;
};

/** The files of a folder, each counted and hashed as it is written. */
export function folderFiles(openFile: OpenFile): FolderFiles {
  const unfinished = new Set<OutputFile>();
  const open: FolderFiles["open"] = async (path) => {
    const { file, measure } = measuredFile(await openFile(path));
    unfinished.add(file);
    return {
      write: file.write,
      finish: async (rows) => {
        unfinished.delete(file);
        await file.close();
        return { path, rows, ...measure() };
      },
    };
  };
  return {
    open,
    put: async (path, text) => {
      const file = await open(path);
      await file.write(Buffer.from(text));
      return file.finish(null);
    },
    // An error here is not reported. The one that stopped the writing is, and it may be why a file can't be
    // closed.
    close: async () => void (await Promise.allSettled([...unfinished].map((file) => file.close()))),
  };
}
