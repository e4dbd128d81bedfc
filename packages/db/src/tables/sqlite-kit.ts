import { sqliteTables } from "./sqlite-tables.ts";

// drizzle-kit reads tables from a module's exports.
export const {
  users, identities, links, apiTokens, signInAttempts,
  campaigns, questionSets, guidelines, members,
  uploads, imports, prompts, responses,
  tasks, assignments, judgments, taskQuestions, practiceTasks, factSequence,
  datasets, datasetVersions, datasetFiles, versionFormats, contaminationLists, models,
  jobs, audit, settings,
} = sqliteTables;
