import type { createTranslator, NamespaceKeys, NestedKeyOf } from "next-intl";
import type { Messages } from "./messages.ts";

/** What `useTranslations(feature)` returns, for functions that are given it. */
export type Translate<Feature extends NamespaceKeys<Messages, NestedKeyOf<Messages>>> = ReturnType<typeof createTranslator<Messages, Feature>>;
