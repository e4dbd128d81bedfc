import { z } from "zod";
import type { RowReader } from "../records/row-reader.ts";
import { labelStudioJudgments } from "./label-studio-judgments.ts";
import { labelStudioTask } from "./label-studio-task.ts";
import { rankedItems } from "./ranked-items.ts";
import { toolDrafts } from "./tool-drafts.ts";

const EXAMPLE = { data: { prompt: "What color is the sky?", response: "It is blue." }, annotations: [] };

/**
 * Tasks of Label Studio (labelstud.io/guide/export, "Label Studio JSON format of annotated tasks"), as JSON
 * or JSON_MIN.
 */
export const LABEL_STUDIO_READER: RowReader = {
  format: {
    id: "label-studio",
    record: z.unknown().refine((row) => labelStudioTask(row) !== null),
    example: EXAMPLE,
    encode: () => EXAMPLE,
  },
  read: (row) => {
    const task = labelStudioTask(row);
    if (!task)
      return {
        problems: [
          {
            field: "",
            reason: "is no task of Label Studio's: it has neither data with annotations nor an annotation_id",
          },
        ],
      };
    const items = rankedItems(task.data);
    return items
      ? toolDrafts(items.fields, labelStudioJudgments(task), items.ids)
      : toolDrafts(task.data, labelStudioJudgments(task));
  },
};
