import {
  bigint,
  boolean,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Vocabulary } from "./sqlite-vocabulary.ts";

const vocabulary = {
  table: pgTable,
  index,
  uniqueIndex,
  primaryKey,
  text: (name: string) => text(name),
  int: (name: string) => bigint(name, { mode: "number" }),
  real: (name: string) => doublePrecision(name),
  bool: (name: string) => boolean(name),
  json: <T>(name: string) => jsonb(name).$type<T>(),
};

// The one cast that lets tables and queries be written once: drizzle's two builders agree in everything we
// use.
export const postgresVocabulary = vocabulary as unknown as Vocabulary;
