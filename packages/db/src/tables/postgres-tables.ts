import { defineTables } from "./define-tables.ts";
import { postgresVocabulary } from "./postgres-vocabulary.ts";

export const postgresTables = defineTables(postgresVocabulary);
