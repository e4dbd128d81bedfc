import type { OutputFile } from "./output-file.ts";
import type { RecordSink } from "./record-sink.ts";

/** JSON Lines: the lines as they are. */
export function jsonlSink(file: OutputFile): RecordSink {
  return { write: (lines) => file.write(lines), finish: async () => undefined };
}
