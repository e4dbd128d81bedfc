import type { CampaignStatus } from "@laurel/core/campaigns/campaign-status";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { takenIds } from "@laurel/db/queries/arriving-campaign";
import type { FoundRequest } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import type { Tx } from "@laurel/db/store/store";
import type { LaurelRawLine, RawLineOf } from "@laurel/formats/raw/laurel-raw-line";

/**
 * The facts of a judgment. The texts that its line repeats are there only as the hash that `rawContextHash`
 * gives.
 */
export type RawJudgmentRow = Pick<
  RawLineOf<"judgment">,
  | "kind"
  | "judgmentId"
  | "origin"
  | "surplus"
  | "supersedes"
  | "annotator"
  | "createdAt"
  | "activeMs"
  | "elapsedMs"
  | "round"
  | "line"
  | "answers"
> & {
  /** The order that an imported judgment has from its file; that of others is their assignment's. */
  readonly presented: readonly string[] | null;
  readonly taskId: string;
  readonly assignmentId: string | null;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly payloadHash: string;
  readonly contextHash: string;
};

export type RawMetadata = NonNullable<RawLineOf<"prompt">["metadata"]>[number] & {
  readonly contentHash: string;
};

/** A line of a raw file with everything that storing it needs computed, so that the writer only writes. */
export type RawRow =
  | Exclude<LaurelRawLine, { readonly kind: "prompt" | "response" | "judgment" }>
  | (Omit<RawLineOf<"prompt">, "metadata"> & {
      readonly contentHash: string;
      readonly rootHash: string;
      readonly preview: string;
      readonly metadata: readonly RawMetadata[];
    })
  | (Omit<RawLineOf<"response">, "metadata"> & {
      readonly contentHash: string;
      readonly position: number;
      readonly blank: boolean;
      readonly metadata: readonly RawMetadata[];
    })
  | RawJudgmentRow;

export type NumberedRawRow = { readonly line: number; readonly row: RawRow };

/**
 * What the reader hands over at a time. `bytesRead` counts the bytes of the file that were read so far, for
 * progress.
 */
export type RawBatch = { readonly rows: readonly NumberedRawRow[]; readonly bytesRead: number };

/** What reading a raw file needs besides the rows. The rows fill the maps and `ending`. */
export type RawStage = {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly uploadId: string;
  readonly jobId: string;
  readonly createdBy: string;
  readonly now: number;
  /** The import of each round, by number. */
  readonly rounds: Map<number, string>;
  readonly versions: Map<number, QuestionSet>;
  /** What was withdrawn or reinstated, and is to be settled: rounds by their import, other targets in groups. */
  readonly withdrawals: Map<
    string,
    Pick<FoundRequest, "requestId" | "campaignId" | "targetKind" | "targetId">
  >;
  readonly ending: { status: CampaignStatus; nextQueueKey: number };
};

export type RowsOf<K extends RawRow["kind"]> = readonly {
  readonly line: number;
  readonly row: Extract<RawRow, { readonly kind: K }>;
}[];

/** Refuses ids that are used already, by an earlier line or by another campaign. */
export async function refuseTaken(
  tx: Tx,
  table: Parameters<typeof takenIds>[1],
  rows: readonly { readonly line: number; readonly row: { readonly id: string } }[],
): Promise<void> {
  const taken = await takenIds(
    tx,
    table,
    rows.map(({ row: { id } }) => id),
  );
  for (const {
    line,
    row: { id },
  } of rows) {
    if (taken.has(id))
      throw new DomainError(
        "CONFLICT",
        `line ${line}: id: ${id} is one of the ${table === "importedRows" ? "rows" : table} here already: the file has it twice, or another campaign here has it.`,
        { line },
      );
    taken.add(id);
  }
}
