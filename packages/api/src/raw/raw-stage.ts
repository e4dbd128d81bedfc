import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { CampaignStatus } from "@laurel/db/tables/define-campaign-tables";
import type { RawRow } from "./raw-row.ts";

/** What reading a raw file knows besides the rows; the maps and `ending` are filled by them. */
export type RawStage = {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly uploadId: string;
  readonly jobId: string;
  readonly createdBy: string;
  readonly now: number;
  /** The import of each round, by number. */
  readonly rounds: Map<number, string>;
  readonly versions: Map<number, QuestionSet>;
  readonly ending: { status: CampaignStatus; nextQueueKey: number };
};

export type RowsOf<K extends RawRow["kind"]> = readonly {
  readonly line: number;
  readonly row: Extract<RawRow, { readonly kind: K }>;
}[];
