export type MessageTree = { readonly [key: string]: string | MessageTree };

/** Every text of a catalogue under its dotted key. */
export function flatMessages(tree: MessageTree, prefix = ""): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[prefix + key, value]]
        : Object.entries(flatMessages(value, `${prefix}${key}.`)),
    ),
  );
}
