import { pgSequence } from "drizzle-orm/pg-core";
import { postgresTables } from "./postgres-tables.ts";

// drizzle-kit reads tables from a module's exports.
export const {
  users,
  identities,
  links,
  apiTokens,
  signInAttempts,
  campaigns,
  questionSets,
  guidelines,
  members,
  uploads,
  imports,
  prompts,
  responses,
  tasks,
  assignments,
  judgments,
  taskQuestions,
  practiceTasks,
  factSequence,
  datasets,
  datasetVersions,
  datasetFiles,
  versionFormats,
  contaminationLists,
  models,
  jobs,
  audit,
  settings,
} = postgresTables;

/** Facts take their `seq` from here (SQLite: the row of fact_sequence). */
export const factSeq = pgSequence("fact_seq");
