import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

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

function within(element: MessageFormatElement): readonly MessageFormatElement[] {
  if (element.type === TYPE.tag) return element.children;
  if (element.type === TYPE.select || element.type === TYPE.plural)
    return Object.values(element.options).flatMap((option) => option.value);
  return [];
}

function argumentsOf(element: MessageFormatElement): readonly string[] {
  const own =
    element.type === TYPE.literal || element.type === TYPE.pound
      ? []
      : [`${TYPE[element.type] ?? ""} ${element.value}`];
  return [...own, ...within(element).flatMap(argumentsOf)];
}

/**
 * The arguments of an ICU message: its placeholders, plurals, choices and tags, each once, in order of name.
 */
export function messageArguments(message: string): readonly string[] {
  return [...new Set(parse(message).flatMap(argumentsOf))].toSorted();
}

/** Keys of texts that are the same in German and in English. */
export const SAME_IN_GERMAN: ReadonlySet<string> = new Set([
  "Admin",
  "Annotator",
  "Code",
  "Code in {language}",
  "Export",
  "Format",
  "Import",
  "In {trainer} ({language})",
  "Label",
  "Labels",
  "Name",
  "Neutral",
  "Neutral (0)",
  "neutral",
  "Prompt",
  "Prompts",
  "Reviewer",
  "Salt",
  "Seed",
  "Seed {seed}",
  "Status",
  "System",
  "Test",
  "Text",
  "Tokens",
  "Trainer",
  "Training",
  "Version",
  "Version {number}",
]);
