import { once } from "node:events";
import { createGzip, createZstdCompress } from "node:zlib";
import type { OpenFile } from "@laurel/formats/export/output-file";

/** The same files, each compressed on the way. */
export function compressedOutput(openFile: OpenFile, compression: "gzip" | "zstd"): OpenFile {
  return async (name) => {
    const file = await openFile(name);
    const stream = compression === "gzip" ? createGzip() : createZstdCompress();
    const written = (async () => {
      for await (const chunk of stream) await file.write(chunk);
      await file.close();
    })();
    return {
      async write(bytes) {
        if (!stream.write(bytes)) await Promise.race([once(stream, "drain"), written]);
      },
      async close() {
        stream.end();
        await written;
      },
    };
  };
}
