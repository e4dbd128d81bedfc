import type { FieldShape } from "./field-shape.ts";

/** Where a field's values come from: a file or a set of files, by its id. */
export type FieldSource =
  | { readonly fileObject: { readonly "@id": string } }
  | { readonly fileSet: { readonly "@id": string } };

/**
 * A column of a record set as a `cr:Field`. Parts of it say by which steps they are reached in the column, as
 * the Hub's own descriptions do.
 */
export function croissantField(
  recordSet: string,
  source: FieldSource,
  { name, type, list, parts }: FieldShape,
  within: readonly string[] = [],
): object {
  const [column, ...steps] = [...within, name];
  return {
    "@type": "cr:Field",
    "@id": [recordSet, column, ...steps].join("/"),
    name,
    ...(list && { isArray: true, arrayShape: "-1" }),
    ...(parts.length > 0
      ? { subField: parts.map((part) => croissantField(recordSet, source, part, [column, ...steps])) }
      : {
          dataType: type ?? "sc:Text",
          source: {
            ...source,
            extract: { column },
            ...(steps.length > 0 && { transform: steps.map((jsonPath) => ({ jsonPath })) }),
          },
        }),
  };
}
