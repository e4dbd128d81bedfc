import { pgSequence } from "drizzle-orm/pg-core";
import { defineTables } from "./define-tables.ts";
import { postgresVocabulary } from "./postgres-vocabulary.ts";

export const postgresTables = defineTables(postgresVocabulary);

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
  metadata,
  importedRows,
  metadataValues,
  tasks,
  assignments,
  judgments,
  withdrawals,
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
