import type { OutputFile } from "./output-file.ts";
import type { RecordSink } from "./record-sink.ts";

const LINE_FEED = Buffer.from("\n");

/** JSON Lines: the lines as they are, each with its line feed. */
export function jsonlSink(file: OutputFile): RecordSink {
  const write = async (lines: readonly Buffer[]): Promise<void> => {
    if (lines.length > 0) await file.write(Buffer.concat(lines.flatMap((line) => [line, LINE_FEED])));
  };
  return { write, close: () => file.close() };
}
