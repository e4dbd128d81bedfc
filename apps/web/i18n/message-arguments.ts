import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

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

/** What an ICU message asks for: its placeholders, plurals, choices and tags, each once, in order of name. */
export function messageArguments(message: string): readonly string[] {
  return [...new Set(parse(message).flatMap(argumentsOf))].toSorted();
}
