import { z } from "zod";
import type { RowReader } from "../records/row-reader.ts";
import { argillaJudgments } from "./argilla-judgments.ts";
import { argillaRecord } from "./argilla-record.ts";
import { toolDrafts } from "./tool-drafts.ts";

const EXAMPLE = { fields: { prompt: "What color is the sky?", response: "It is blue." }, responses: {} };

/** Records of Argilla (argilla/src/argilla/records/_io/_generic.py), nested or flat. */
export const ARGILLA_READER: RowReader = {
  format: {
    id: "argilla",
    record: z.unknown().refine((row) => argillaRecord(row) !== null),
    example: EXAMPLE,
    encode: () => EXAMPLE,
  },
  read: (row) => {
    const record = argillaRecord(row);
    return record
      ? toolDrafts(record.fields, argillaJudgments(record))
      : {
          problems: [
            {
              field: "",
              reason:
                "is no record of Argilla's: it has neither fields with responses nor a column of responses",
            },
          ],
        };
  },
};
