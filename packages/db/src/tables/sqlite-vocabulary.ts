import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** The columns that tables are written in, as SQLite stores them. */
export const sqliteVocabulary = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  text: (name: string) => text(name),
  /** A whole number: counts, sequence numbers, and UTC milliseconds. */
  int: (name: string) => integer(name),
  real: (name: string) => real(name),
  bool: (name: string) => integer(name, { mode: "boolean" }),
  json: <T>(name: string) => text(name, { mode: "json" }).$type<T>(),
};

export type Vocabulary = typeof sqliteVocabulary;
