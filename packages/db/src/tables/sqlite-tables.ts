import { defineTables } from "./define-tables.ts";
import { sqliteVocabulary } from "./sqlite-vocabulary.ts";

export const sqliteTables = defineTables(sqliteVocabulary);
