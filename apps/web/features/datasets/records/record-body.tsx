import type { CanonicalRow } from "./canonical-row.ts";
import { DemonstrationRecord } from "./demonstration-record.tsx";
import { PairRecord } from "./pair-record.tsx";
import { PromptRecord } from "./prompt-record.tsx";
import { RankingRecord } from "./ranking-record.tsx";
import { RatedRecord } from "./rated-record.tsx";
import { StepsRecord } from "./steps-record.tsx";
import { UnpairedRecord } from "./unpaired-record.tsx";

/** What a record says of its prompt, in the form that fits its family. */
export function RecordBody({ record }: { record: CanonicalRow }) {
  switch (record.family) {
    case "pairs":
      return <PairRecord row={record.row} />;
    case "unpaired":
      return <UnpairedRecord row={record.row} />;
    case "listwise":
      return <RankingRecord row={record.row} />;
    case "attributes":
      return <RatedRecord row={record.row} />;
    case "steps":
      return <StepsRecord row={record.row} />;
    case "prompts":
      return <PromptRecord row={record.row} />;
    case "demonstrations":
      return <DemonstrationRecord row={record.row} />;
  }
}
