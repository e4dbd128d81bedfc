import type { Feature } from "./feature.ts";
import { messagesOf } from "./messages-of.ts";
import type { Messages } from "./messages.ts";
import { requestLocale } from "./request-locale.ts";

/** The texts of some features in the language of the page that is being asked for. */
export async function textsOf(features: readonly Feature[]): Promise<Partial<Messages>> {
  const messages = await messagesOf(await requestLocale());
  return Object.fromEntries(features.map((feature) => [feature, messages[feature]]));
}
