import { defineTables } from "./define-tables.ts";
import { sqliteVocabulary } from "./sqlite-vocabulary.ts";

export const sqliteTables = defineTables(sqliteVocabulary);

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
} = sqliteTables;
