import type { SchemaElement } from "hyparquet-writer";

/**
 * Parquet's schema of a `trl-preference` record: three lists of {role, content}. Written out, since the writer
 * would otherwise store nested columns as JSON text, which most readers don't decode.
 */
export const TRL_PREFERENCE_SCHEMA: SchemaElement[] = [
  { name: "root", num_children: 3 },
  ...["prompt", "chosen", "rejected"].flatMap(messageList),
];

function messageList(name: string): SchemaElement[] {
  return [
    { name, repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST" },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "OPTIONAL", num_children: 2 },
    { name: "role", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
    { name: "content", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
  ];
}
