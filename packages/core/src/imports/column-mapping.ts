import { z } from "zod";
import { LIMITS } from "../text/limits.ts";

const Column = z.string().min(1).max(LIMITS.name);

/**
 * Which columns (JSONL keys, CSV headers) hold what. Responses come in one of three ways: a column each,
 * one JSONL column with a list (of texts, or of objects with `text`, `content` or `messages`, and `model`),
 * or a `chosen` and a `rejected` column that also record a preference. Only the last way may lack a prompt
 * column: then both columns hold whole conversations. Columns that are not named here are not read.
 */
export const ColumnMapping = z
  .strictObject({
    prompt: Column.optional(),
    system: Column.optional(),
    responses: z.array(z.strictObject({ text: Column, model: Column.optional() })).min(2).max(LIMITS.responsesPerPrompt).optional(),
    responseList: Column.optional(),
    preference: z.strictObject({ chosen: Column, rejected: Column }).optional(),
    tags: Column.optional(),
  })
  .refine(
    (mapping) => [mapping.responses, mapping.responseList, mapping.preference].filter((way) => way !== undefined).length === 1,
    "must name the responses in one way: a column each, one list column, or chosen and rejected",
  )
  .refine((mapping) => mapping.prompt !== undefined || mapping.preference !== undefined, "must name the column that holds the prompt")
  .refine((mapping) => mapping.system === undefined || mapping.prompt !== undefined, "can't have a system column without a prompt column");
export type ColumnMapping = z.infer<typeof ColumnMapping>;
