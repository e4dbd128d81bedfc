import type { DemonstrationsReport } from "@laurel/core/datasets/dataset-report";
import { responseText } from "@laurel/core/records/message-text";
import type { DemonstrationRow } from "../formats/rows/demonstration-row.ts";
import { familyBase } from "./family-base.ts";
import { rootKey } from "./root-key.ts";
import type { Section } from "./section.ts";
import { valueCounts } from "./value-counts.ts";

/** Responses to be imitated: how long they are. */
export function demonstrationsSection(): Section<DemonstrationRow, DemonstrationsReport> {
  const base = familyBase();
  const characters = valueCounts();
  return {
    add(split, { prompt, completion }) {
      base.add(split, prompt, rootKey(prompt));
      characters.add(responseText(completion).length);
    },
    figures: () => ({ ...base.figures(), completionCharacters: characters.spread("There are no rows.") }),
  };
}
