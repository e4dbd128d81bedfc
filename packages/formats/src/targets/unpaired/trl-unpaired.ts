import { ResponseMessages } from "@laurel/core/records/messages";
import { UnpairedRow } from "../../canonical/canonical-rows.ts";
import { columns, messageList, scalar } from "../../parquet/columns.ts";
import { trlUsage } from "../trainer-usages.ts";
import {
  plainUnpaired,
  UNPAIRED,
  UNPAIRED_DETAILS_LOSS,
  UNPAIRED_EXAMPLE,
  UNPAIRED_WITHOUT_CALLS,
  type UnpairedFormat,
} from "./family.ts";

/**
 * TRL's conversational unpaired preferences (dataset_formats.md, "Unpaired preference"). Its BCO trainer
 * compares labels with `is True`, so they are real booleans.
 */
export const TRL_UNPAIRED: UnpairedFormat<UnpairedRow> = {
  id: "trl-unpaired",
  family: UNPAIRED,
  title: "Good and bad responses with an explicit prompt, as messages",
  record: UnpairedRow.extend({ completion: ResponseMessages }),
  limits: [UNPAIRED_WITHOUT_CALLS],
  losses: [UNPAIRED_DETAILS_LOSS],
  express: plainUnpaired,
  encode: plainUnpaired,
  decode: (record) => record,
  parquet: columns(messageList("prompt"), messageList("completion"), scalar("label", "boolean")),
  example: UNPAIRED_EXAMPLE,
  usage: trlUsage("KTOTrainer", ["KTO", "BCO"]),
};
