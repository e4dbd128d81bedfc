import { z } from "zod";
import { LIMITS, SafeText } from "../text/text-limits.ts";

export const MetadataColumn = SafeText.max(LIMITS.name);

/** A column of metadata, of prompts or of responses: both may have one of the same name. */
export const MetadataPlace = z.strictObject({ of: z.enum(["prompt", "response"]), column: MetadataColumn });
export type MetadataPlace = z.infer<typeof MetadataPlace>;

/** Columns of metadata, each once. */
export const MetadataPlaces = z
  .array(MetadataPlace)
  .max(50)
  .refine((places) => new Set(places.map(placeKey)).size === places.length, "has a column twice");

/** A text that tells columns apart: equal for equal places. */
export function placeKey({ of, column }: MetadataPlace): string {
  return `${of} ${column}`;
}

/** Columns in words, for messages: `"topic" of prompts, "latency" of responses`. */
export function placesInWords(places: readonly MetadataPlace[]): string {
  return places.map(({ of, column }) => `${JSON.stringify(column)} of ${of}s`).join(", ");
}

/** Whether the name of a column says that it may hold the names of models. */
export function maySayModel(column: string): boolean {
  return /(^|[^a-z])(model|llm|generator|engine|checkpoint)s?($|[^a-z])/i.test(column);
}
