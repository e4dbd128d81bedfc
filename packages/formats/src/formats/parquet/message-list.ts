import type { SchemaElement } from "hyparquet-writer";
import { group } from "./group.ts";
import { listOf } from "./list-of.ts";
import { MESSAGE_FIELDS } from "./message-fields.ts";

/**
 * A column of {role, content} lists. Written out, since the writer would otherwise store nested columns as
 * JSON text, which most readers don't decode.
 */
export function messageList(name: string): SchemaElement[] {
  return listOf(name, group("element", ...MESSAGE_FIELDS));
}
