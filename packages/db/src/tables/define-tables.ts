import { defineCampaignTables } from "./define-campaign-tables.ts";
import { defineDatasetTables } from "./define-dataset-tables.ts";
import { defineGuidanceTables } from "./define-guidance-tables.ts";
import { defineImportTables } from "./define-import-tables.ts";
import { defineOperationTables } from "./define-operation-tables.ts";
import { definePeopleTables } from "./define-people-tables.ts";
import { defineWorkTables } from "./define-work-tables.ts";
import type { Vocabulary } from "./sqlite-vocabulary.ts";

/** Every table, once, in the words of a dialect's vocabulary. */
export function defineTables(v: Vocabulary) {
  const people = definePeopleTables(v);
  const campaigns = defineCampaignTables(v, people);
  const imports = defineImportTables(v, campaigns);
  const work = defineWorkTables(v, people, campaigns, imports);
  return {
    ...people,
    ...campaigns,
    ...imports,
    ...work,
    ...defineGuidanceTables(v, people, campaigns, work),
    ...defineDatasetTables(v, campaigns),
    ...defineOperationTables(v),
  };
}

export type Tables = ReturnType<typeof defineTables>;
