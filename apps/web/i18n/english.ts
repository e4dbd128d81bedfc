import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "next-intl";
import { messages } from "../messages/en.ts";
import type { Messages } from "./messages.ts";
import type { Translate } from "./translate.ts";

/** For tests: a feature's texts in English. */
export function english<Feature extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(feature: Feature): Translate<Feature> {
  return createTranslator({ locale: "en-GB", messages, namespace: feature });
}
