import { once } from "node:events";
import { constants, createGzip, createZstdCompress } from "node:zlib";
import type { OpenFile } from "@laurel/formats/files/output-file";

const CHUNK_BYTES = 65_536;

/** The same files, each compressed on the way. */
export function compressedOutput(openFile: OpenFile, compression: "gzip" | "zstd"): OpenFile {
  return async (name) => {
    const file = await openFile(name);
    // As downloads are compressed.
    const stream =
      compression === "gzip"
        ? createGzip({ level: 1, chunkSize: CHUNK_BYTES })
        : createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: CHUNK_BYTES });
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
