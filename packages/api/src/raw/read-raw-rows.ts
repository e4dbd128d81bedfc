import { promptPreview } from "@laurel/core/records/message-text";
import { isBlank } from "@laurel/core/records/messages";
import { contentHash } from "@laurel/formats/canonical/conversations";
import { promptRootHash } from "@laurel/formats/canonical/prompt-root";
import { counted } from "@laurel/formats/files/file-bytes";
import { metadataHash } from "@laurel/formats/files/hash";
import type { LaurelRawLine, RawLineOf } from "@laurel/formats/raw/laurel-raw-line";
import { readLaurelRaw } from "@laurel/formats/raw/read-laurel-raw";
import { payloadHash } from "../judging/payload-hash.ts";
import { rawContextHash } from "./raw-contexts.ts";
import type { RawBatch, RawJudgmentRow, RawMetadata, RawRow } from "./raw-row.ts";

/**
 * Streams a raw file as rows that are ready to be stored. It does nothing but read the bytes it is given, so
 * it can run in a worker thread.
 */
export async function* readRawRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RawBatch> {
  let bytesRead = 0;
  const read = counted(bytes, (more) => {
    bytesRead += more;
  });
  const toRow = rowsInOrder();
  for await (const lines of readLaurelRaw(read))
    yield { rows: [...lines].map(({ line, row }) => ({ line, row: toRow(row) })), bytesRead };
}

function rowsInOrder(): (line: LaurelRawLine) => RawRow {
  let position = 0;
  return (line) => {
    switch (line.kind) {
      case "prompt":
        position = 0;
        return {
          ...line,
          contentHash: contentHash(line.messages),
          rootHash: promptRootHash(line.messages),
          preview: promptPreview(line.messages),
          metadata: hashed(line),
        };
      case "response":
        position += 1;
        return {
          ...line,
          contentHash: contentHash(line.messages),
          position: position - 1,
          blank: isBlank(line.messages),
          metadata: hashed(line),
        };
      case "judgment":
        return judgmentRow(line);
      default:
        return line;
    }
  };
}

function hashed({ metadata = [] }: RawLineOf<"prompt"> | RawLineOf<"response">): RawMetadata[] {
  return metadata.map((row) => ({ ...row, contentHash: metadataHash(row.values) }));
}

function judgmentRow(line: RawLineOf<"judgment">): RawJudgmentRow {
  const {
    kind,
    judgmentId,
    origin,
    surplus,
    supersedes,
    annotator,
    createdAt,
    activeMs,
    elapsedMs,
    round,
    line: inFile,
    answers,
    task,
    campaign,
  } = line;
  return {
    kind,
    judgmentId,
    origin,
    surplus,
    supersedes,
    annotator,
    createdAt,
    activeMs,
    elapsedMs,
    round,
    line: inFile,
    answers,
    presented: task.assignmentId === null ? task.presented : null,
    taskId: task.id,
    assignmentId: task.assignmentId,
    questionsVersion: campaign.questionsVersion,
    guidelinesVersion: campaign.guidelinesVersion,
    payloadHash: payloadHash(task.assignmentId ?? task.id, answers),
    contextHash: rawContextHash(line),
  };
}
