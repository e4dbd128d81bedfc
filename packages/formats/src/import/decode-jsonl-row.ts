import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { decodePreferenceRow } from "./decode-preference-row.ts";
import { decodePrompt } from "./decode-prompt.ts";
import { decodeReference } from "./decode-reference.ts";
import { decodeResponseColumns } from "./decode-response-columns.ts";
import { decodeResponseList } from "./decode-response-list.ts";
import { decodeSingleResponse } from "./decode-single-response.ts";
import { decodeStepsResponse } from "./decode-steps-response.ts";
import { decodeTags } from "./decode-tags.ts";
import type { Decoded, DecodedResponses, Row } from "./prompt-draft.ts";

/**
 * A row with a prompt and its responses, in whichever way the mapping names; CSV rows are the same with text
 * in every cell.
 */
export function decodeJsonlRow(row: Row, mapping: ColumnMapping): Decoded {
  if (mapping.preference) return decodePreferenceRow(row, mapping, mapping.preference);
  const prompt = decodePrompt(row, mapping);
  if ("problems" in prompt) return prompt;
  const decoded = decodeResponses(row, mapping);
  if ("problems" in decoded) return decoded;
  return {
    draft: { ...prompt, ...decoded, ...decodeReference(row, mapping), tags: decodeTags(row, mapping) },
  };
}

function decodeResponses(row: Row, mapping: ColumnMapping): DecodedResponses {
  if (mapping.responseList !== undefined)
    return decodeResponseList(row, mapping.responseList, mapping.textsOnly === true);
  if (mapping.response !== undefined) return decodeSingleResponse(row, mapping, mapping.response);
  if (mapping.steps !== undefined) return decodeStepsResponse(row, mapping, mapping.steps);
  return decodeResponseColumns(row, mapping.responses ?? []);
}
