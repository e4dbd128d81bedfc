import { guessMapping } from "@laurel/core/imports/guess-mapping";
import { decodeJsonlRow } from "../decode-jsonl-row.ts";
import type { Problems, PromptDraft, Row } from "../prompt-draft.ts";
import { recordedByTool } from "./recorded-by-tool.ts";
import type { ToolJudgment } from "./tool-judgment.ts";

/**
 * The fields of a tool's task as a prompt with its responses, found by the fields' names, in a draft for each
 * person who judged them; in one without a judgment where nobody did. `names` are what the tool calls the
 * responses, where that is not the fields' names.
 */
export function toolDrafts(
  fields: Row,
  judgments: readonly ToolJudgment[],
  names?: readonly string[],
): { readonly drafts: readonly PromptDraft[] } | Problems {
  const mapping = guessMapping(Object.keys(fields));
  if (!mapping)
    return {
      problems: [
        {
          field: "",
          reason:
            `has no fields whose names tell which is the prompt and which are the responses: ${Object.keys(fields).join(", ")}`.slice(
              0,
              300,
            ),
        },
      ],
    };
  const decoded = decodeJsonlRow(fields, { ...mapping, textsOnly: true });
  if ("problems" in decoded) return decoded;
  const { draft } = decoded;
  const called = names ?? draft.responses.map(({ field }) => field);
  const judged = judgments.flatMap((judgment) => {
    const recorded = recordedByTool(judgment, called);
    return recorded ? [{ ...draft, recorded, recordedBy: judgment.by }] : [];
  });
  return { drafts: judged.length > 0 ? judged : [draft] };
}
