import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { messageList } from "../parquet/message-list.ts";
import { scalar } from "../parquet/scalar.ts";
import { UnpairedRow } from "../rows/unpaired-row.ts";
import { trlUsage } from "../usages/trl-usage.ts";
import { plainUnpaired } from "./plain-unpaired.ts";
import { UNPAIRED_DETAILS_LOSS } from "./unpaired-details-loss.ts";
import { UNPAIRED_EXAMPLE } from "./unpaired-example.ts";
import { UNPAIRED_WITHOUT_CALLS } from "./unpaired-without-calls.ts";
import { UNPAIRED } from "./unpaired.ts";

/**
 * TRL's conversational unpaired preferences (dataset_formats.md, "Unpaired preference"). Its BCO trainer
 * compares labels with `is True`, so they are real booleans.
 */
export const TRL_UNPAIRED: Format<UnpairedRow, UnpairedRow> = {
  id: "trl-unpaired",
  family: UNPAIRED,
  title: "Good and bad responses with an explicit prompt, as messages",
  record: UnpairedRow,
  limits: [UNPAIRED_WITHOUT_CALLS],
  losses: [UNPAIRED_DETAILS_LOSS],
  express: plainUnpaired,
  encode: plainUnpaired,
  decode: (record) => record,
  parquet: columns(messageList("prompt"), messageList("completion"), scalar("label", "boolean")),
  example: UNPAIRED_EXAMPLE,
  usage: trlUsage("KTOTrainer", ["KTO", "BCO"]),
};
